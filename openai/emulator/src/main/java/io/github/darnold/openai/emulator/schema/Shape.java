package io.github.darnold.openai.emulator.schema;

import tools.jackson.databind.JsonNode;

/// What a value in a request may be.
public sealed interface Shape
        permits TextShape,
                NumberShape,
                BooleanShape,
                ListShape,
                MapShape,
                ObjectShape,
                TaggedShape,
                EitherShape,
                NullableShape,
                NamedShape,
                AnyShape {

    /// Whether the JSON type fits, whatever the value.
    boolean accepts(JsonNode value);

    /// The JSON type in words, such as `a string`.
    String expected();

    /// Checks a value of an accepted JSON type.
    void checkValue(String path, JsonNode value);

    /// Checks a value of any JSON type.
    ///
    /// @throws io.github.darnold.openai.emulator.http.ApiError naming the path of what is wrong
    default void check(String path, JsonNode value) {
        if (!accepts(value)) {
            throw Complaint.type(path, expected(), value);
        }
        checkValue(path, value);
    }

    default Shape orNull() {
        return new NullableShape(this);
    }
}
