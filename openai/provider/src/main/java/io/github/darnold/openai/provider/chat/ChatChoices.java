package io.github.darnold.openai.provider.chat;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.*;

import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.ListValue;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.TupleValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.List;
import java.util.stream.Stream;

/// What the model answered. It is filled once: a later reading may tell less, and never tells anything new.
final class ChatChoices {

    private static final Shape CITATION = shape(
            computed("url", string(), "Page that is cited."),
            computed("title", string(), "Title of the page."),
            computed("start_index", int64(), "First character of the answer that rests on it."),
            computed("end_index", int64(), "Last character of the answer that rests on it."));

    private static final Shape ANNOTATION = shape(
            computed("type", string(), "Always `url_citation`."),
            computed("url_citation", object(CITATION), "A page from a web search."));

    private static final Shape SPOKEN = shape(
            computed("id", string(), "Identifier by which a later message can refer to it."),
            computed("expires_at", int64(), "Until when it can be referred to, in Unix seconds."),
            computed("transcript", string(), "What was said. The sound itself is not kept."));

    private static final Shape MESSAGE = shape(
            computed("role", string(), "Always `assistant`."),
            computed("content", string(), "Text of the answer; null where there is none."),
            computed("refusal", string(), "Why the model refused to answer."),
            computed("tool_calls", listOf(object(ChatTools.TOOL_CALL)), "Calls that the model asks for."),
            computed("annotations", listOf(object(ANNOTATION)), "Sources that the answer cites."),
            computed("audio", object(SPOKEN), "The spoken answer."));

    private static final Shape CHOICE = shape(
            computed("index", int64(), "Number of the answer, from 0."),
            computed(
                    "finish_reason",
                    string(),
                    "Why it ended: `stop`, `length`, `tool_calls`, `content_filter` or `function_call`."),
            computed("message", object(MESSAGE), "The answer."),
            computed("logprobs", json(), "How likely each token was, as JSON, where `logprobs` asked for it."));

    private static final Shape PROMPT_TOKENS = shape(
            computed("text_tokens", int64(), "Of them, text."),
            computed("audio_tokens", int64(), "Of them, sound."),
            computed("image_tokens", int64(), "Of them, images."),
            computed("cached_tokens", int64(), "Of them, read from the cache, at a lower price."),
            computed("cache_write_tokens", int64(), "Of them, written into the cache."));

    private static final Shape COMPLETION_TOKENS = shape(
            computed("text_tokens", int64(), "Of them, text."),
            computed("audio_tokens", int64(), "Of them, sound."),
            computed("reasoning_tokens", int64(), "Of them, thought and not shown."),
            computed("accepted_prediction_tokens", int64(), "Of the prediction, what came true."),
            computed("rejected_prediction_tokens", int64(), "Of the prediction, what did not; billed all the same."));

    private static final Shape USAGE = shape(
            computed("prompt_tokens", int64(), "Tokens of the request."),
            computed("completion_tokens", int64(), "Tokens of all answers."),
            computed("total_tokens", int64(), "Both together."),
            computed("prompt_tokens_details", object(PROMPT_TOKENS), "What the tokens of the request were."),
            computed("completion_tokens_details", object(COMPLETION_TOKENS), "What the tokens of the answers were."));

    static final Attribute<Long> CREATED = computed("created", int64(), "When it was generated, in Unix seconds.")
            .notRefreshed();

    static final Attribute<String> RESPONSE_MODEL = computed(
                    "response_model", string(), "The model that answered, such as a dated version of `model`.")
            .jsonName("model")
            .notRefreshed();

    static final Shape ANSWER = shape(
            computed("id", string(), "Identifier of the completion, `chatcmpl-...`."),
            CREATED,
            computed("response_content", listOf(string()), "Text of each answer; null for one without text.")
                    .jsonName("choices")
                    .decodedBy(choices -> new ListValue(
                            messages(choices).map(ChatChoices::content).toList()))
                    .notRefreshed(),
            computed("response_role", string(), "Who speaks in the first answer: `assistant`.")
                    .jsonName("choices")
                    .decodedBy(choices -> messages(choices)
                            .findFirst()
                            .map(message -> message.get("role"))
                            .orElse(NullValue.NULL))
                    .notRefreshed(),
            RESPONSE_MODEL,
            computed("response_service_tier", string(), "The tier that processed the request.")
                    .jsonName("service_tier")
                    .notRefreshed(),
            computed("response_moderation", json(), "What moderation found, as JSON, where `moderation` asked for it.")
                    .jsonName("moderation")
                    .notRefreshed(),
            computed("system_fingerprint", string(), "Configuration of the machines that answered.")
                    .notRefreshed(),
            computed("choices", listOf(object(CHOICE)), "The answers, `n` of them, with all that belongs to them.")
                    .notRefreshed(),
            computed("usage", object(USAGE), "Tokens that the request cost.").notRefreshed());

    private static Stream<ObjectValue> messages(Value choices) {
        List<Value> elements = choices instanceof TupleValue(var all) ? all : List.of();
        return elements.stream()
                .map(choice -> choice instanceof ObjectValue object ? object.get("message") : NullValue.NULL)
                .map(message -> message instanceof ObjectValue object ? object : ObjectValue.EMPTY);
    }

    private static Value content(ObjectValue message) {
        return message.get("content") instanceof StringValue text ? text : NullValue.NULL;
    }

    private ChatChoices() {}
}
