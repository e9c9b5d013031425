package io.github.darnold.openai.provider.assistants;

import io.github.darnold.terraform.plugin.provider.Chapter;
import io.github.darnold.terraform.rest.exchange.Api;
import java.util.List;

/// All of the Assistants API, which OpenAI shut down on 2026-08-26.
public final class AssistantsChapter {

    public static final Chapter<Api> CHAPTER = Chapter.<Api>named("Assistants")
            .resources(List.of(Assistants.RESOURCE, Threads.RESOURCE, Messages.RESOURCE, Runs.RESOURCE))
            .dataSources(List.of(Assistants.DATA_SOURCE, Messages.LIST_DATA_SOURCE))
            .listResources(List.of(Assistants.LIST_RESOURCE, Messages.LIST_RESOURCE, Runs.LIST_RESOURCE))
            .actions(List.of(Runs.ACTION_CANCEL));

    private AssistantsChapter() {}
}
