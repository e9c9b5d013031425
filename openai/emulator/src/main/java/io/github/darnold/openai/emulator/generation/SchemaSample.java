package io.github.darnold.openai.emulator.generation;

import io.github.darnold.openai.emulator.http.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A value that fits a JSON Schema of the kind that tools and response formats use.
///
/// Knows types, enums, constants, properties, arrays, unions, references, bounds of numbers, texts and arrays, patterns
/// and formats. What it makes is held against the schema by [SchemaFit]: a schema that it cannot fit gets none.
public final class SchemaSample {

    /// How many references are followed into one another: recursive schemas end there, if they let it.
    private static final int REFERENCES = 6;

    private static final List<String> UNIONS = List.of("anyOf", "oneOf", "allOf");

    private static final int MOST_ITEMS = 10_000;

    private final JsonNode root;

    private SchemaSample(JsonNode root) {
        this.root = root;
    }

    /// A value that fits, or nothing where the emulator finds none.
    public static Optional<JsonNode> of(JsonNode schema) {
        return new SchemaSample(schema).part(schema, 0);
    }

    private Stream<JsonNode> candidates(JsonNode schema, int references) {
        if (schema.has("const")) {
            return Stream.of(schema.get("const"));
        }
        if (schema.path("enum").size() > 0) {
            return schema.get("enum").valueStream();
        }
        if (schema.has("$ref")) {
            return references < REFERENCES ? candidates(target(schema), references + 1) : Stream.empty();
        }
        for (String union : UNIONS) {
            if (schema.path(union).size() > 0) {
                return schema.get(union).valueStream().flatMap(branch -> candidates(branch, references));
            }
        }
        return types(schema).flatMap(type -> ofType(type, schema, references));
    }

    private JsonNode target(JsonNode schema) {
        String reference = schema.get("$ref").asString("");
        return reference.startsWith("#") ? root.at(reference.substring(1)) : Json.object();
    }

    private static Stream<String> types(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() && type.size() > 0
                ? type.valueStream().map(JsonNode::asString)
                : Stream.of(type.asString("object"));
    }

    private Stream<JsonNode> ofType(String type, JsonNode schema, int references) {
        JsonNodeFactory factory = JsonNodeFactory.instance;
        return switch (type) {
            case "string" -> TextSample.of(schema).map(factory::stringNode);
            case "integer" -> NumberSample.of(schema, true);
            case "number" -> NumberSample.of(schema, false);
            case "boolean" -> Stream.of(factory.booleanNode(true), factory.booleanNode(false));
            case "array" -> Stream.concat(array(schema, references).stream(), Stream.of(Json.array()));
            case "null" -> Stream.of(factory.nullNode());
            default -> Stream.of(false, true).flatMap(brief -> object(schema, brief, references).stream());
        };
    }

    private Optional<JsonNode> array(JsonNode schema, int references) {
        int most = schema.path("maxItems").asInt(Integer.MAX_VALUE);
        int count = Math.min(Math.max(1, schema.path("minItems").asInt(1)), most);
        JsonNode fixed = schema.path("prefixItems");
        ArrayNode array = Json.array();
        for (int i = 0; i < Math.min(count, MOST_ITEMS); i++) {
            Optional<JsonNode> item = part(i < fixed.size() ? fixed.get(i) : schema.path("items"), references);
            if (item.isEmpty()) {
                return Optional.empty();
            }
            array.add(item.get());
        }
        return Optional.of(array);
    }

    /// @param brief with what is required alone
    private Optional<JsonNode> object(JsonNode schema, boolean brief, int references) {
        Set<String> required =
                schema.path("required").valueStream().map(JsonNode::asString).collect(Collectors.toSet());
        ObjectNode object = Json.object();
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            if (!brief || required.contains(property.getKey())) {
                Optional<JsonNode> value = part(property.getValue(), references);
                if (value.isEmpty()) {
                    return Optional.empty();
                }
                object.set(property.getKey(), value.get());
            }
        }
        return Optional.of(object);
    }

    private Optional<JsonNode> part(JsonNode schema, int references) {
        SchemaFit fit = new SchemaFit(root);
        return candidates(schema, references)
                .filter(value -> fit.fits(schema, value))
                .findFirst();
    }
}
