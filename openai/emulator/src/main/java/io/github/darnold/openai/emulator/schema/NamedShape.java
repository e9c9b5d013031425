package io.github.darnold.openai.emulator.schema;

import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/// A shape that contains itself, by its name in the document.
public record NamedShape(String name, Supplier<Shape> meant) implements Shape {

    @Override
    public boolean accepts(JsonNode value) {
        return meant.get().accepts(value);
    }

    @Override
    public String expected() {
        return meant.get().expected();
    }

    @Override
    public void checkValue(String path, JsonNode value) {
        meant.get().checkValue(path, value);
    }
}
