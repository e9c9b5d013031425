package io.github.darnold.openai.emulator.schema;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/// An object with keys of the caller's choice.
public record MapShape(Shape value, int maxPairs, int maxKey) implements Shape {

    @Override
    public boolean accepts(JsonNode node) {
        return node.isObject();
    }

    @Override
    public String expected() {
        return "an object";
    }

    @Override
    public void checkValue(String path, JsonNode node) {
        if (node.size() > maxPairs) {
            throw Complaint.invalid(
                    path,
                    "too many properties. Expected an object with at most %d properties, but got %d instead."
                            .formatted(maxPairs, node.size()),
                    "object_above_max_properties");
        }
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            if (entry.getKey().length() > maxKey) {
                throw Complaint.tooLong(path, "string", maxKey, entry.getKey().length());
            }
            value.check(path + "." + entry.getKey(), entry.getValue());
        }
    }
}
