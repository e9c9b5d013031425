package io.github.darnold.openai.emulator.schema;

import tools.jackson.databind.JsonNode;

/// Any value; null only through [Shape#orNull()].
public record AnyShape() implements Shape {

    @Override
    public boolean accepts(JsonNode value) {
        return !value.isNull();
    }

    @Override
    public String expected() {
        return "a value";
    }

    @Override
    public void checkValue(String path, JsonNode value) {}
}
