package io.github.darnold.openai.provider.chat;

import static io.github.darnold.openai.provider.chat.ChatArguments.MESSAGES;
import static io.github.darnold.openai.provider.chat.ChatArguments.MODEL;
import static io.github.darnold.openai.provider.chat.ChatArguments.STORE;
import static io.github.darnold.openai.provider.chat.ChatChoices.CREATED;
import static io.github.darnold.openai.provider.chat.ChatChoices.RESPONSE_MODEL;
import static io.github.darnold.openai.provider.chat.ChatCompletions.RECREATE_WHEN_GONE;
import static io.github.darnold.openai.provider.shapes.Metadata.METADATA;
import static io.github.darnold.terraform.rest.RestVocabulary.get;

import io.github.darnold.openai.provider.connection.OpenAiPaging;
import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.diagnostic.Failure;
import io.github.darnold.terraform.plugin.provider.PlanDraft;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.TupleValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.rest.definition.ApiCall;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.json.Decoder;
import io.github.darnold.terraform.rest.json.UnixTime;
import io.github.darnold.terraform.rest.list.Pages;
import io.github.darnold.terraform.rest.object.Unread;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// What is different about a completion that OpenAI keeps.
final class StoredCompletions {

    /// A new completion can be read only after a while.
    private static final Duration LAG = Duration.ofSeconds(60);

    private static final ApiCall LIST_MESSAGES =
            get("/chat/completions/{id}/messages").query("order", "asc").paged(OpenAiPaging.AFTER_LAST_ID, 100);

    static boolean isStored(Fields state) {
        return state.getOrDefault(STORE, false);
    }

    static void plan(Api api, PlanDraft plan, Call call) {
        Fields prior = plan.prior();
        if (prior == null) {
            return;
        }
        if (!isStored(prior)) {
            plan.requireReplace(METADATA);
        }
        if (Unread.of(call).has(MODEL) && answersFor(prior, plan.planned())) {
            plan.suppressReplace(MODEL);
        }
    }

    /// Whether a stored completion may answer what is planned.
    static boolean isAnswerTo(Fields plan, ObjectValue stored) {
        String model = plan.require(MODEL);
        return stored.get("model") instanceof StringValue(var dated)
                && (dated.equals(model) || dated.startsWith(model + "-"));
    }

    /// Whether an imported completion, of which only the dated model is known, could have been asked of this alias.
    private static boolean answersFor(Fields prior, Fields planned) {
        return prior.isSet(RESPONSE_MODEL)
                && planned.isSet(MODEL)
                && prior.require(RESPONSE_MODEL).startsWith(planned.require(MODEL) + "-");
    }

    /// An import fills model and messages; later on they are what was configured.
    static Fields complete(Api api, ObjectValue answer, Fields state, Call call) {
        if (!state.isNull(MESSAGES)) {
            return state;
        }
        List<Value> messages = new ArrayList<>();
        new Pages(api, LIST_MESSAGES, call).forEachWhile(state.values(), message -> messages.add(asSent(message)));
        return state.withValue(MODEL, state.value(RESPONSE_MODEL))
                .withValue(MESSAGES, Decoder.decode(MESSAGES.type(), new TupleValue(messages), NullValue.NULL));
    }

    /// Requests have parts under `content`, the list of messages has them under a name of their own.
    private static ObjectValue asSent(ObjectValue message) {
        Value parts = message.get("content_parts");
        return parts.isNullOrEmpty() ? message : message.with("content", parts);
    }

    /// A completion is a result that was paid for: it is in the state, whether or not OpenAI still has it.
    static boolean isKeptWhenGone(Api api, Fields state, Call call) {
        if (state.isNull(MESSAGES)) {
            throw Failure.of(
                    "Cannot import openai_chat_completion",
                    "OpenAI has no stored completion with this id. Only completions made with store = true can be "
                            + "imported: all others exist nowhere but in the state of who made them.");
        }
        return isNew(state, call) || !state.getOrDefault(RECREATE_WHEN_GONE, false);
    }

    /// Whether it was made a moment ago, as far as the answer told when that was.
    private static boolean isNew(Fields state, Call call) {
        return UnixTime.of(state.value(CREATED))
                .filter(created -> call.now().isBefore(created.plus(LAG)))
                .isPresent();
    }

    private StoredCompletions() {}
}
