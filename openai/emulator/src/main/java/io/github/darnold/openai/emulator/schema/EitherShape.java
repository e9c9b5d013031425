package io.github.darnold.openai.emulator.schema;

import io.github.darnold.openai.emulator.http.ApiError;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// One of several shapes.
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

    /// Of branches of one JSON type the first that fits counts, and when none does, what the first says.
    @Override
    public void checkValue(String path, JsonNode value) {
        @Nullable ApiError first = null;
        for (Shape branch : branches) {
            if (branch.accepts(value)) {
                try {
                    branch.checkValue(path, value);
                    return;
                } catch (ApiError e) {
                    first = first == null ? e : first;
                }
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
