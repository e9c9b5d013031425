package io.github.darnold.openai.provider.files;

import io.github.darnold.terraform.plugin.provider.Chapter;
import io.github.darnold.terraform.rest.exchange.Api;
import java.util.List;

/// All that there is about files.
public final class FilesChapter {

    public static final Chapter<Api> CHAPTER =
            Chapter.<Api>named("Files").resources(List.of(Files.RESOURCE)).listResources(List.of(Files.LIST_RESOURCE));

    private FilesChapter() {}
}
