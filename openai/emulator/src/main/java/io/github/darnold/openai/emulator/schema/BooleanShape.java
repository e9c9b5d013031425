package io.github.darnold.openai.emulator.schema;

import tools.jackson.databind.JsonNode;

/// `true` or `false`.
public record BooleanShape() implements Shape {

    @Override
    public boolean accepts(JsonNode value) {
        return value.isBoolean();
    }

    @Override
    public String expected() {
        return "a boolean";
    }

    @Override
    public void checkValue(String path, JsonNode value) {}
}
