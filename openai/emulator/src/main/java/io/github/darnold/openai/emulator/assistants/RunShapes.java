package io.github.darnold.openai.emulator.assistants;

import static io.github.darnold.openai.emulator.schema.Shapes.METADATA;
import static io.github.darnold.openai.emulator.schema.Shapes.atLeast;
import static io.github.darnold.openai.emulator.schema.Shapes.bool;
import static io.github.darnold.openai.emulator.schema.Shapes.byType;
import static io.github.darnold.openai.emulator.schema.Shapes.either;
import static io.github.darnold.openai.emulator.schema.Shapes.list;
import static io.github.darnold.openai.emulator.schema.Shapes.object;
import static io.github.darnold.openai.emulator.schema.Shapes.text;
import static io.github.darnold.openai.emulator.schema.Shapes.word;

import io.github.darnold.openai.emulator.schema.ObjectShape;
import io.github.darnold.openai.emulator.schema.Shape;
import io.github.darnold.openai.emulator.schema.SharedShapes;
import java.util.Map;

/// Requests about runs.
final class RunShapes {

    private static final Shape TOOL_CHOICE = either(
                    word("none", "auto", "required"),
                    byType(Map.of(
                            "function",
                            object().required("function", object().required("name", text())),
                            "code_interpreter",
                            object(),
                            "file_search",
                            object())))
            .orNull();

    private static final Shape TRUNCATION = object().required("type", word("auto", "last_messages"))
            .optional("last_messages", atLeast(1).orNull())
            .orNull();

    private static final ObjectShape SETTINGS = object().required("assistant_id", text())
            .optional("model", text().orNull())
            .optional("instructions", text().orNull())
            .optional("tools", list(AssistantShapes.TOOL, 0, 20).orNull())
            .optional("metadata", METADATA)
            .optional("temperature", AssistantShapes.TEMPERATURE)
            .optional("top_p", AssistantShapes.TOP_P)
            .optional("stream", bool().orNull())
            .optional("max_prompt_tokens", atLeast(256).orNull())
            .optional("max_completion_tokens", atLeast(256).orNull())
            .optional("truncation_strategy", TRUNCATION)
            .optional("tool_choice", TOOL_CHOICE)
            .optional("parallel_tool_calls", bool())
            .optional("response_format", AssistantShapes.RESPONSE_FORMAT);

    static final ObjectShape CREATE = SETTINGS.optional("reasoning_effort", SharedShapes.REASONING_EFFORT)
            .optional("additional_instructions", text().orNull())
            .optional("additional_messages", list(MessageFactory.CREATE).orNull());

    static final ObjectShape CREATE_WITH_THREAD =
            SETTINGS.optional("thread", Threads.CREATE).optional("tool_resources", AssistantShapes.TOOL_RESOURCES);

    static final ObjectShape TOOL_OUTPUTS = object().required(
                    "tool_outputs",
                    list(object().optional("tool_call_id", text()).optional("output", text())))
            .optional("stream", bool().orNull());

    private RunShapes() {}
}
