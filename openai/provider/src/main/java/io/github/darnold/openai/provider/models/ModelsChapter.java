package io.github.darnold.openai.provider.models;

import io.github.darnold.terraform.plugin.provider.Chapter;
import io.github.darnold.terraform.rest.exchange.Api;
import java.util.List;

/// All that there is about models.
public final class ModelsChapter {

    public static final Chapter<Api> CHAPTER =
            Chapter.<Api>named("Models").dataSources(List.of(Models.DATA_SOURCE, Models.LIST_DATA_SOURCE));

    private ModelsChapter() {}
}
