package io.github.darnold.openai.emulator.chat;

import static io.github.darnold.openai.emulator.schema.Shapes.UNBOUNDED;
import static io.github.darnold.openai.emulator.schema.Shapes.byType;
import static io.github.darnold.openai.emulator.schema.Shapes.either;
import static io.github.darnold.openai.emulator.schema.Shapes.integer;
import static io.github.darnold.openai.emulator.schema.Shapes.list;
import static io.github.darnold.openai.emulator.schema.Shapes.object;
import static io.github.darnold.openai.emulator.schema.Shapes.openObject;
import static io.github.darnold.openai.emulator.schema.Shapes.tagged;
import static io.github.darnold.openai.emulator.schema.Shapes.text;
import static io.github.darnold.openai.emulator.schema.Shapes.word;

import io.github.darnold.openai.emulator.schema.ObjectShape;
import io.github.darnold.openai.emulator.schema.Shape;
import io.github.darnold.openai.emulator.schema.SharedShapes;
import java.util.Map;

/// The messages of a chat, by role.
final class MessageShapes {

    private static final ObjectShape PART =
            object().optional("prompt_cache_breakpoint", object().required("mode", word("explicit")));
    private static final ObjectShape TEXT = PART.required("text", text());
    private static final ObjectShape IMAGE = PART.required(
            "image_url", object().required("url", text(1, UNBOUNDED)).optional("detail", SharedShapes.IMAGE_DETAIL));
    private static final ObjectShape AUDIO =
            PART.required("input_audio", object().required("data", text()).required("format", word("wav", "mp3")));
    private static final ObjectShape FILE = PART.required(
            "file",
            object().optional("filename", text()).optional("file_data", text()).optional("file_id", text()));
    private static final ObjectShape REFUSAL = object().required("refusal", text());

    private static final Shape TEXT_CONTENT = content(Map.of("text", TEXT));

    private static final Shape TOOL_CALL = byType(Map.of(
            "function",
            object().required("id", text())
                    .required("function", object().required("name", text()).required("arguments", text())),
            "custom",
            object().required("id", text())
                    .required("custom", object().required("name", text()).required("input", text()))));

    private static final ObjectShape INSTRUCTION =
            object().required("content", TEXT_CONTENT).optional("name", text());

    private static final ObjectShape USER = object().required(
                    "content", content(Map.of("text", TEXT, "image_url", IMAGE, "input_audio", AUDIO, "file", FILE)))
            .optional("name", text());

    /// The id alone is needed; all that an answer carries may come back with it.
    private static final ObjectShape AUDIO_ANSWER = object().required("id", text())
            .optional("data", text())
            .optional("expires_at", integer())
            .optional("transcript", text());
    private static final ObjectShape ASSISTANT = object().optional(
                    "content", content(Map.of("text", TEXT, "refusal", REFUSAL)).orNull())
            .optional("refusal", text().orNull())
            .optional("name", text())
            .optional("audio", AUDIO_ANSWER.orNull())
            .optional("annotations", list(openObject()).orNull())
            .optional("tool_calls", list(TOOL_CALL))
            .optional(
                    "function_call",
                    object().required("name", text())
                            .required("arguments", text())
                            .orNull());

    static final Shape MESSAGE = tagged(
            "role",
            Map.of(
                    "developer",
                    INSTRUCTION,
                    "system",
                    INSTRUCTION,
                    "user",
                    USER,
                    "assistant",
                    ASSISTANT,
                    "tool",
                    object().required("content", TEXT_CONTENT).required("tool_call_id", text()),
                    "function",
                    object().required("content", text().orNull()).required("name", text())));

    private MessageShapes() {}

    static Shape textContent() {
        return TEXT_CONTENT;
    }

    private static Shape content(Map<String, ObjectShape> parts) {
        return either(text(), list(byType(parts), 1, UNBOUNDED));
    }
}
