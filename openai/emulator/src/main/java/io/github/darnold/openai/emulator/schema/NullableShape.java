package io.github.darnold.openai.emulator.schema;

import tools.jackson.databind.JsonNode;

/// A value or null.
public record NullableShape(Shape shape) implements Shape {

    @Override
    public boolean accepts(JsonNode value) {
        return value.isNull() || shape.accepts(value);
    }

    @Override
    public String expected() {
        return shape.expected();
    }

    @Override
    public void checkValue(String path, JsonNode value) {
        if (!value.isNull()) {
            shape.checkValue(path, value);
        }
    }
}
