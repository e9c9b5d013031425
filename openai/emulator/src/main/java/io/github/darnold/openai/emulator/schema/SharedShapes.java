package io.github.darnold.openai.emulator.schema;

import static io.github.darnold.openai.emulator.schema.Shapes.bool;
import static io.github.darnold.openai.emulator.schema.Shapes.byType;
import static io.github.darnold.openai.emulator.schema.Shapes.object;
import static io.github.darnold.openai.emulator.schema.Shapes.openObject;
import static io.github.darnold.openai.emulator.schema.Shapes.text;
import static io.github.darnold.openai.emulator.schema.Shapes.word;

import java.util.List;
import java.util.Map;

/// Shapes that several chapters use.
public final class SharedShapes {

    public static final Shape NAME = new TextShape(1, 64, List.of(), "^[a-zA-Z0-9_-]+$");

    /// A function as a tool describes it.
    public static final ObjectShape FUNCTION = object().required("name", NAME)
            .optional("description", text())
            .optional("parameters", openObject())
            .optional("strict", bool().orNull());

    public static final Shape REASONING_EFFORT =
            word("none", "minimal", "low", "medium", "high", "xhigh", "max").orNull();

    public static final Shape IMAGE_DETAIL = word("auto", "low", "high");

    /// `response_format` as an object.
    public static final Shape RESPONSE_FORMAT = byType(Map.of(
            "text",
            object(),
            "json_object",
            object(),
            "json_schema",
            object().required(
                            "json_schema",
                            object().required("name", NAME)
                                    .optional("description", text())
                                    .optional("schema", openObject())
                                    .optional("strict", bool().orNull()))));

    private SharedShapes() {}
}
