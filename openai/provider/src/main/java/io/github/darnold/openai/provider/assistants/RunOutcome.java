package io.github.darnold.openai.provider.assistants;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.*;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.TupleValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.rest.definition.ApiCall;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.json.Decoder;

/// What a run ends with.
final class RunOutcome {

    private static final Shape CALLED = shape(
            computed("name", string(), "Name of the function."),
            computed("arguments", string(), "Arguments as the model wrote them; not always valid JSON."));

    private static final Shape TOOL_CALL = shape(
            computed("id", string(), "Identifier of the call, to answer it by."),
            computed("type", string(), "Always `function`."),
            computed("function", object(CALLED), "The call."));

    private static final Shape REQUIRED = shape(
            computed("type", string(), "Always `submit_tool_outputs`."),
            computed("tool_calls", listOf(object(TOOL_CALL)), "Calls whose outputs the run waits for.")
                    .jsonName("submit_tool_outputs")
                    .decodedBy(RunOutcome::toolCalls));

    private static final Shape ERROR = shape(
            computed("code", string(), "`server_error`, `rate_limit_exceeded` or `invalid_prompt`."),
            computed("message", string(), "What went wrong, in words."));

    private static final Shape INCOMPLETE =
            shape(computed("reason", string(), "`max_completion_tokens` or `max_prompt_tokens`."));

    private static final Shape USAGE = shape(
            computed("prompt_tokens", int64(), "Tokens read."),
            computed("completion_tokens", int64(), "Tokens written."),
            computed("total_tokens", int64(), "Tokens billed."));

    static final Attribute<String> STATUS = changing(
            "status",
            string(),
            "`queued`, `in_progress`, `requires_action`, `cancelling`, `cancelled`, `failed`, `completed`, `incomplete` or "
                    + "`expired`.");

    static final Attribute<Fields> LAST_ERROR = changing("last_error", object(ERROR), "Why the run failed.");

    static final Attribute<Fields> INCOMPLETE_DETAILS =
            changing("incomplete_details", object(INCOMPLETE), "Why the run is incomplete.");

    static final Attribute<Fields> REQUIRED_ACTION = changing(
            "required_action", object(REQUIRED), "What the run waits for, where `status` is `requires_action`.");

    static final Attribute<Fields> TOKENS =
            changing("usage", object(USAGE), "Tokens that the run used.").jsonName("usage");

    static final Attribute<String> RESPONSE_CONTENT = changing(
                    "response_content",
                    string(),
                    "Text of the newest message that the run made; null while there is none.")
            .notReceived();

    private static final ApiCall NEWEST_MESSAGE =
            ApiCall.get("/threads/{thread_id}/messages").query("run_id", "{id}").query("limit", "1");

    /// Reads the answer once the run has completed.
    static Fields withAnswer(Api api, ObjectValue answer, Fields state, Call call) {
        boolean due = "completed".equals(state.get(STATUS)) && state.isNull(RESPONSE_CONTENT);
        if (!due) {
            return state;
        }
        ObjectValue messages = api.fetch(NEWEST_MESSAGE.request(state.values()), call);
        boolean found = messages.get("data") instanceof TupleValue(var list)
                && !list.isEmpty()
                && list.getFirst() instanceof ObjectValue;
        return found ? state.withValue(RESPONSE_CONTENT, text((TupleValue) messages.get("data"))) : state;
    }

    private static Value text(TupleValue messages) {
        return MessageText.of(((ObjectValue) messages.elements().getFirst()).get("content"));
    }

    private static Value toolCalls(Value json) {
        return json instanceof ObjectValue outputs
                ? Decoder.decode(listOf(object(TOOL_CALL)), outputs.get("tool_calls"), NullValue.NULL)
                : NullValue.NULL;
    }

    private RunOutcome() {}
}
