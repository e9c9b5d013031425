package io.github.darnold.openai.emulator.schema;

import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// One of several shapes, told apart by their JSON types.
public record EitherShape(List<Shape> branches) implements Shape {

    public EitherShape {
        branches = List.copyOf(branches);
    }

    @Override
    public boolean accepts(JsonNode value) {
        return branches.stream().anyMatch(branch -> branch.accepts(value));
    }

    @Override
    public String expected() {
        return branches.stream().map(Shape::expected).distinct().collect(Collectors.joining(" or "));
    }

    @Override
    public void checkValue(String path, JsonNode value) {
        branches.stream()
                .filter(branch -> branch.accepts(value))
                .findFirst()
                .orElseThrow()
                .checkValue(path, value);
    }
}
