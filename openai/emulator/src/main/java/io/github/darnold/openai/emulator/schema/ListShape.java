package io.github.darnold.openai.emulator.schema;

import tools.jackson.databind.JsonNode;

/// An array.
public record ListShape(Shape element, int min, int max) implements Shape {

    @Override
    public boolean accepts(JsonNode value) {
        return value.isArray();
    }

    @Override
    public String expected() {
        return "an array";
    }

    @Override
    public void checkValue(String path, JsonNode value) {
        if (value.size() < min) {
            throw Complaint.tooShort(path, "array", min);
        }
        if (value.size() > max) {
            throw Complaint.tooLong(path, "array", max, value.size());
        }
        for (int i = 0; i < value.size(); i++) {
            element.check(path + "[" + i + "]", value.get(i));
        }
    }
}
