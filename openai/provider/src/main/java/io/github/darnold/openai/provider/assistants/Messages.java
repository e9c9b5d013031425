package io.github.darnold.openai.provider.assistants;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.*;
import static io.github.darnold.terraform.rest.RestVocabulary.*;

import io.github.darnold.openai.provider.connection.OpenAiPaging;
import io.github.darnold.openai.provider.connection.Sunset;
import io.github.darnold.openai.provider.shapes.Legacy;
import io.github.darnold.openai.provider.shapes.Metadata;
import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.provider.DataSource;
import io.github.darnold.terraform.plugin.provider.ListResource;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Optional;
import io.github.darnold.terraform.plugin.schema.Required;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.rest.definition.ApiCall;
import io.github.darnold.terraform.rest.definition.Import;
import io.github.darnold.terraform.rest.definition.Recovery;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.handler.RestResource;

/// Messages of a thread.
public final class Messages {

    private static final Shape INCOMPLETE =
            shape(computed("reason", string(), "Why the message is incomplete: `max_tokens`, `run_failed`, ..."));

    private static final Attribute<String> ID = computed("id", string(), "Identifier of the message, `msg_...`.");
    private static final Attribute<Long> CREATED_AT =
            computed("created_at", int64(), "When the message was made, in Unix seconds.");
    private static final Attribute<String> ASSISTANT_ID =
            computed("assistant_id", string(), "Assistant that wrote the message; null when a user did.");
    private static final Attribute<String> RUN_ID =
            computed("run_id", string(), "Run that made the message; null when none did.");
    private static final Attribute<String> STATUS =
            computed("status", string(), "`in_progress`, `incomplete` or `completed`.");
    private static final Attribute<Fields> INCOMPLETE_DETAILS =
            computed("incomplete_details", object(INCOMPLETE), "What is missing from an incomplete message.");

    private static final Shape MESSAGE = shape(
                    ID,
                    required("thread_id", string().notEmpty(), "Thread that the message belongs to.")
                            .requiresReplace(),
                    NewMessages.ROLE.requiresReplace(),
                    NewMessages.CONTENT.once(),
                    NewMessages.CONTENT_PARTS.once(),
                    NewMessages.ATTACHMENTS.once(),
                    Metadata.METADATA,
                    CREATED_AT,
                    ASSISTANT_ID,
                    RUN_ID,
                    STATUS,
                    computed("completed_at", int64(), "When the message was completed, in Unix seconds."),
                    computed("incomplete_at", int64(), "When the message was given up, in Unix seconds."),
                    INCOMPLETE_DETAILS)
            .exactlyOneOf(NewMessages.CONTENT, NewMessages.CONTENT_PARTS);

    private static final ApiCall LIST = get("/threads/{thread_id}/messages").paged(OpenAiPaging.AFTER_LAST_ID, 100);

    public static final RestResource RESOURCE = restResource("openai_message", MESSAGE)
            .describedAs("Adds a message to a thread of the Assistants API, which OpenAI shut down on 2026-08-26.")
            .planning(Sunset.ASSISTANTS.warning())
            .create(post("/threads/{thread_id}/messages"))
            .read(get("/threads/{thread_id}/messages/{id}"))
            .listedBy(LIST)
            .recoveredBy(Recovery.inItsList().newestFirst().matching(Messages::says))
            .update(post("/threads/{thread_id}/messages/{id}"))
            .onDestroy("delete", "The message is deleted.", delete("/threads/{thread_id}/messages/{id}"))
            .onDestroy("forget", "The message stays in the thread, and Terraform forgets it.")
            .completing(Messages::withText)
            .importedBy(Import.by("{thread_id}/{id}").orJoinedBy(":"))
            .planning(Legacy.sparingEmpties(MESSAGE))
            .upgradedFrom(0, Messages::fromHappyPathway)
            .build();

    private static final Required<String> THREAD =
            required("thread_id", string().notEmpty(), "Thread whose messages to read.");

    private static final Optional<String> RUN = optional("run_id", string(), "Only messages that this run made.");

    public static final ListResource<Api> LIST_RESOURCE = listResource(RESOURCE)
            .describedAs("Finds the messages of a thread of the Assistants API, which OpenAI shut down on 2026-08-26,"
                    + " newest first.")
            .taking(THREAD, RUN)
            .build();

    private static final Attribute<String> ROLE_FILTER =
            local("role", string().oneOf("user", "assistant"), "Only messages of this role.");

    private static final Optional<String> ORDER = optional(
            "order", string().oneOf("asc", "desc"), "`desc`, the default, puts the newest first; `asc` the oldest.");

    private static final Attribute<String> READ_ROLE = computed("role", string(), "Who speaks: `user` or `assistant`.");

    private static final Shape READ_MESSAGE = shape(
            ID,
            READ_ROLE,
            computed("content", string(), "The text of the message, its parts line by line; null when it has none.")
                    .decodedBy(MessageText::of),
            computed("content_parts", listOf(object(MessageParts.PART)), "All parts of the message.")
                    .jsonName("content"),
            CREATED_AT,
            ASSISTANT_ID,
            RUN_ID,
            STATUS,
            NewMessages.ATTACHMENTS,
            Metadata.METADATA);

    public static final DataSource<Api> LIST_DATA_SOURCE = listing("openai_messages", "messages", READ_MESSAGE)
            .describedAs(
                    "Lists the messages of a thread, newest first, from the Assistants API, which OpenAI shut down on "
                            + "2026-08-26.")
            .taking(THREAD, RUN, ORDER, ROLE_FILTER)
            .list(LIST)
            .keeping((config, message) ->
                    config.isNull(ROLE_FILTER) || config.require(ROLE_FILTER).equals(message.get(READ_ROLE)))
            .build();

    /// Whether a message in the thread has the planned text.
    private static boolean says(Fields plan, ObjectValue message) {
        return plan.isNull(NewMessages.CONTENT)
                || plan.value(NewMessages.CONTENT).equals(MessageText.of(message.get("content")));
    }

    /// After an import, the text is what the API answers.
    private static Fields withText(Api api, ObjectValue answer, Fields state, Call call) {
        boolean unread = state.isNull(NewMessages.CONTENT) && state.isNull(NewMessages.CONTENT_PARTS);
        return unread ? state.withValue(NewMessages.CONTENT, MessageText.of(answer.get("content"))) : state;
    }

    private static ObjectValue fromHappyPathway(ObjectValue stored) {
        ObjectValue state = Legacy.withoutEmpties(stored);
        return state.without("attachment").without("attachments");
    }

    private Messages() {}
}
