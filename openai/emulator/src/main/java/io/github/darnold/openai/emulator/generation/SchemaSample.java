package io.github.darnold.openai.emulator.generation;

import io.github.darnold.openai.emulator.http.Json;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A value that fits a JSON Schema of the kind that tools and response formats use.
///
/// Knows types, enums, constants, required and optional properties, arrays, unions, references and lower bounds; text
/// patterns and formats are not obeyed.
public final class SchemaSample {

    private static final int DEPTH = 12;

    private final JsonNode root;

    private SchemaSample(JsonNode root) {
        this.root = root;
    }

    public static JsonNode of(JsonNode schema) {
        return new SchemaSample(schema).sample(schema, 0);
    }

    private JsonNode sample(JsonNode schema, int depth) {
        if (schema.has("const")) {
            return schema.get("const");
        }
        if (schema.path("enum").size() > 0) {
            return schema.get("enum").get(0);
        }
        if (schema.has("$ref") && depth < DEPTH) {
            return sample(root.at(schema.get("$ref").asString().substring(1)), depth + 1);
        }
        for (String union : List.of("anyOf", "oneOf", "allOf")) {
            if (schema.path(union).size() > 0) {
                return sample(schema.get(union).get(0), depth + 1);
            }
        }
        return ofType(schema, depth);
    }

    private JsonNode ofType(JsonNode schema, int depth) {
        JsonNodeFactory factory = JsonNodeFactory.instance;
        return switch (type(schema)) {
            case "string" ->
                factory.stringNode(
                        "emulated".repeat(1 + schema.path("minLength").asInt(0) / 9));
            case "integer" -> factory.numberNode(schema.path("minimum").asLong(1));
            case "number" -> factory.numberNode(schema.path("minimum").asDouble(1));
            case "boolean" -> factory.booleanNode(true);
            case "array" -> array(schema, depth);
            case "null" -> factory.nullNode();
            default -> object(schema, depth);
        };
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() && type.size() > 0 ? type.get(0).asString() : type.asString("object");
    }

    private JsonNode array(JsonNode schema, int depth) {
        int count = depth > DEPTH ? 0 : Math.max(1, schema.path("minItems").asInt(1));
        List<JsonNode> elements = Stream.generate(() -> sample(schema.path("items"), depth + 1))
                .limit(count)
                .toList();
        return Json.array(elements);
    }

    private ObjectNode object(JsonNode schema, int depth) {
        ObjectNode object = Json.object();
        if (depth <= DEPTH) {
            for (Map.Entry<String, JsonNode> property :
                    schema.path("properties").properties()) {
                object.set(property.getKey(), sample(property.getValue(), depth + 1));
            }
        }
        return object;
    }
}
