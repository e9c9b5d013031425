package io.github.darnold.openai.emulator.store;

import java.util.Map;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The configurable fields of a kind of object: what each is when nobody says, and how what is sent is kept.
///
/// @param values by field
/// @param normalize by field; fields not named are kept as sent
public record Defaults(ObjectNode values, Map<String, UnaryOperator<JsonNode>> normalize) {

    public Defaults {
        normalize = Map.copyOf(normalize);
    }

    /// Fills a new object.
    public void fill(ObjectNode target, ObjectNode body) {
        target.setAll(values.deepCopy());
        apply(target, body);
    }

    /// Changes those fields that the body names; null restores the default.
    public void apply(ObjectNode target, ObjectNode body) {
        for (Map.Entry<String, JsonNode> field : values.properties()) {
            String name = field.getKey();
            JsonNode sent = body.get(name);
            if (sent != null) {
                target.set(
                        name,
                        sent.isNull()
                                ? field.getValue().deepCopy()
                                : normalize
                                        .getOrDefault(name, UnaryOperator.identity())
                                        .apply(sent));
            }
        }
    }
}
