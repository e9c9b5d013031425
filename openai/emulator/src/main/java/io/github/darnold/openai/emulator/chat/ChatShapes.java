package io.github.darnold.openai.emulator.chat;

import static io.github.darnold.openai.emulator.schema.Shapes.METADATA;
import static io.github.darnold.openai.emulator.schema.Shapes.UNBOUNDED;
import static io.github.darnold.openai.emulator.schema.Shapes.any;
import static io.github.darnold.openai.emulator.schema.Shapes.atLeast;
import static io.github.darnold.openai.emulator.schema.Shapes.bool;
import static io.github.darnold.openai.emulator.schema.Shapes.byType;
import static io.github.darnold.openai.emulator.schema.Shapes.either;
import static io.github.darnold.openai.emulator.schema.Shapes.integer;
import static io.github.darnold.openai.emulator.schema.Shapes.list;
import static io.github.darnold.openai.emulator.schema.Shapes.map;
import static io.github.darnold.openai.emulator.schema.Shapes.number;
import static io.github.darnold.openai.emulator.schema.Shapes.object;
import static io.github.darnold.openai.emulator.schema.Shapes.openObject;
import static io.github.darnold.openai.emulator.schema.Shapes.text;
import static io.github.darnold.openai.emulator.schema.Shapes.word;

import io.github.darnold.openai.emulator.schema.ObjectShape;
import io.github.darnold.openai.emulator.schema.Shape;
import io.github.darnold.openai.emulator.schema.SharedShapes;
import java.util.Map;

/// What a request for a chat completion may say.
final class ChatShapes {

    private static final ObjectShape NAMED = object().required("name", text());

    private static final Shape GRAMMAR = byType(Map.of(
            "text",
            object(),
            "grammar",
            object().required(
                            "grammar",
                            object().required("definition", text()).required("syntax", word("lark", "regex")))));

    private static final Shape TOOL = byType(Map.of(
            "function",
            object().required("function", SharedShapes.FUNCTION),
            "custom",
            object().required("custom", NAMED.optional("description", text()).optional("format", GRAMMAR))));

    private static final Shape TOOL_CHOICE = either(
            word("none", "auto", "required"),
            byType(Map.of(
                    "function",
                    object().required("function", NAMED),
                    "custom",
                    object().required("custom", NAMED),
                    "allowed_tools",
                    object().required(
                                    "allowed_tools",
                                    object().required("mode", word("auto", "required"))
                                            .required("tools", list(openObject()))))));

    private static final Shape LOCATION = object().required("type", word("approximate"))
            .required(
                    "approximate",
                    object().optional("country", text())
                            .optional("region", text())
                            .optional("city", text())
                            .optional("timezone", text()))
            .orNull();

    private static final ObjectShape SAMPLING = object().optional(
                    "temperature", number(0, 2).orNull())
            .optional("top_p", number(0, 1).orNull())
            .optional("frequency_penalty", number(-2, 2).orNull())
            .optional("presence_penalty", number(-2, 2).orNull())
            .optional("seed", integer().orNull())
            .optional("logit_bias", map(integer(-100, 100)).orNull())
            .optional("logprobs", bool().orNull())
            .optional("top_logprobs", integer(0, 20).orNull())
            .optional("n", integer(1, 128).orNull())
            .optional("stop", either(text(), list(text(), 1, 4)).orNull())
            .optional("max_tokens", atLeast(1).orNull())
            .optional("max_completion_tokens", atLeast(1).orNull())
            .optional("reasoning_effort", SharedShapes.REASONING_EFFORT)
            .optional("verbosity", word("low", "medium", "high").orNull());

    private static final ObjectShape TOOLS = object().optional("tools", list(TOOL, 0, 128))
            .optional("tool_choice", TOOL_CHOICE)
            .optional("parallel_tool_calls", bool())
            .optional("functions", list(SharedShapes.FUNCTION, 1, 128))
            .optional("function_call", either(word("none", "auto"), NAMED));

    private static final ObjectShape DELIVERY = object().optional(
                    "modalities", list(word("text", "audio")).orNull())
            .optional("audio", openObject().orNull())
            .optional("stream", bool().orNull())
            .optional("stream_options", openObject().orNull())
            .optional("response_format", SharedShapes.RESPONSE_FORMAT)
            .optional(
                    "service_tier",
                    word("auto", "default", "flex", "scale", "priority", "fast").orNull())
            .optional("prediction", prediction())
            .optional("moderation", any().orNull())
            .optional(
                    "web_search_options",
                    object().optional("user_location", LOCATION)
                            .optional("search_context_size", word("low", "medium", "high")));

    private static final ObjectShape BOOKKEEPING = object().optional("store", bool().orNull())
            .optional("metadata", METADATA)
            .optional("user", text())
            .optional("safety_identifier", text(0, 128).orNull())
            .optional("prompt_cache_key", text().orNull())
            .optional("prompt_cache_retention", word("in_memory", "24h").orNull())
            .optional(
                    "prompt_cache_options",
                    object().optional("ttl", word("30m")).optional("mode", word("implicit", "explicit")));

    static final ObjectShape CREATE = object().required("model", text())
            .required("messages", list(MessageShapes.MESSAGE, 1, UNBOUNDED))
            .and(SAMPLING)
            .and(TOOLS)
            .and(DELIVERY)
            .and(BOOKKEEPING);

    static final ObjectShape UPDATE = object().required("metadata", METADATA);

    private ChatShapes() {}

    private static Shape prediction() {
        return object().required("type", word("content"))
                .required("content", MessageShapes.textContent())
                .orNull();
    }
}
