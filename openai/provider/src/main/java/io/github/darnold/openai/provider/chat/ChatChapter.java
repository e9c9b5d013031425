package io.github.darnold.openai.provider.chat;

import io.github.darnold.terraform.plugin.provider.Chapter;
import io.github.darnold.terraform.rest.exchange.Api;
import java.util.List;

/// All that there is about chat completions.
public final class ChatChapter {

    public static final Chapter<Api> CHAPTER = Chapter.<Api>named("Chat completions")
            .resources(List.of(ChatCompletions.RESOURCE))
            .dataSources(List.of(
                    ChatCompletions.DATA_SOURCE,
                    ChatCompletions.STORED_DATA_SOURCE,
                    ChatCompletions.LIST_DATA_SOURCE,
                    ChatCompletionMessages.LIST_DATA_SOURCE))
            .listResources(List.of(ChatCompletions.LIST_RESOURCE));

    private ChatChapter() {}
}
