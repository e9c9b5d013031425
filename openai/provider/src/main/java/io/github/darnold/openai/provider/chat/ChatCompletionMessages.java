package io.github.darnold.openai.provider.chat;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.*;
import static io.github.darnold.terraform.rest.RestVocabulary.*;

import io.github.darnold.openai.provider.connection.OpenAiPaging;
import io.github.darnold.terraform.plugin.provider.DataSource;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.rest.exchange.Api;

/// Messages to which a stored completion is the answer.
public final class ChatCompletionMessages {

    private static final Shape MESSAGE = shape(
            computed("id", string(), "Identifier of the message."),
            computed("role", string(), "Who speaks: `system`, `user`, `assistant`, ..."),
            computed("content", string(), "The text; null where `content_parts` has it."),
            computed("content_parts", listOf(object(ChatParts.PART)), "Content that was sent in parts."),
            computed("name", string(), "Tells speakers of one role apart."),
            computed("refusal", string(), "How an assistant refused to answer."),
            computed("tool_calls", listOf(object(ChatTools.TOOL_CALL)), "What an assistant called."));

    public static final DataSource<Api> LIST_DATA_SOURCE = listing(
                    "openai_chat_completion_messages", "messages", MESSAGE)
            .describedAs("Lists the messages of a stored completion, oldest first; the answer is not among them.")
            .taking(required("completion_id", string().notEmpty(), "Identifier of the completion, `chatcmpl-...`."))
            .list(get("/chat/completions/{completion_id}/messages")
                    .query("order", "asc")
                    .paged(OpenAiPaging.AFTER_LAST_ID, 100))
            .build();

    private ChatCompletionMessages() {}
}
