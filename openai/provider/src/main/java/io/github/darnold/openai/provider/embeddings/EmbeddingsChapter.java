package io.github.darnold.openai.provider.embeddings;

import io.github.darnold.terraform.plugin.provider.Chapter;
import io.github.darnold.terraform.rest.exchange.Api;
import java.util.List;

/// All that there is about embeddings.
public final class EmbeddingsChapter {

    public static final Chapter<Api> CHAPTER = Chapter.<Api>named("Embeddings").resources(List.of(Embeddings.RESOURCE));

    private EmbeddingsChapter() {}
}
