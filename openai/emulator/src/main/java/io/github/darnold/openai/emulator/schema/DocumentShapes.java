package io.github.darnold.openai.emulator.schema;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Makes shapes of the schemas in OpenAI's document.
final class DocumentShapes {

    /// What the document says in prose alone.
    private static final Map<String, Shape> IN_PROSE =
            Map.of("Metadata", Shapes.METADATA, "FunctionObject", SharedShapes.FUNCTION);

    private final JsonNode schemas;
    private final Map<String, Shape> named = new HashMap<>(IN_PROSE);
    private final Set<String> underWay = new HashSet<>();

    DocumentShapes(JsonNode schemas) {
        this.schemas = schemas;
    }

    synchronized Shape of(JsonNode schema) {
        if (schema.has("$ref")) {
            return named(schema.get("$ref").asString());
        }
        if (schema.has("allOf")) {
            return saysNullable(schema) ? all(schema).orNull() : all(schema);
        }
        List<JsonNode> branches = new ArrayList<>();
        for (String union : List.of("anyOf", "oneOf")) {
            schema.path(union).forEach(branches::add);
        }
        if (branches.stream().anyMatch(DocumentShapes::saysWhatItIs)) {
            return union(branches);
        }
        if (schema.path("type").isArray()) {
            return union(schema.get("type")
                    .valueStream()
                    .map(type -> (JsonNode) schema.deepCopy().asObject().put("type", type.asString()))
                    .toList());
        }
        return plain(schema);
    }

    private Shape named(String name) {
        @Nullable Shape known = named.get(name);
        if (known != null) {
            return known;
        }
        if (!underWay.add(name)) {
            return new NamedShape(name, () -> named.getOrDefault(name, Shapes.any()));
        }
        Shape shape = of(schemas.path(name));
        named.put(name, shape);
        return shape;
    }

    /// A branch may only say which fields another one demands.
    private static boolean saysWhatItIs(JsonNode branch) {
        return branch.has("type")
                || branch.has("$ref")
                || branch.has("properties")
                || branch.has("enum")
                || branch.has("anyOf")
                || branch.has("oneOf")
                || branch.has("allOf");
    }

    /// What is left of `{"nullable": true}` among the parts, which version 3.1 no longer has: an empty part.
    private static boolean saysNullable(JsonNode schema) {
        return schema.get("allOf").valueStream().anyMatch(JsonNode::isEmpty);
    }

    private Shape all(JsonNode schema) {
        List<Shape> parts = new ArrayList<>();
        schema.get("allOf").valueStream().filter(DocumentShapes::saysWhatItIs).forEach(part -> parts.add(of(part)));
        if (schema.has("properties")) {
            parts.add(plain(schema));
        }
        if (parts.size() > 1 && parts.stream().allMatch(ObjectShape.class::isInstance)) {
            return parts.stream()
                    .map(ObjectShape.class::cast)
                    .reduce(ObjectShape::and)
                    .orElseThrow();
        }
        return parts.isEmpty() ? Shapes.any().orNull() : parts.getFirst();
    }

    private Shape union(List<JsonNode> branches) {
        List<Shape> shapes = branches.stream()
                .filter(branch -> !isNull(branch))
                .map(this::of)
                .flatMap(shape ->
                        shape instanceof EitherShape(List<Shape> inner) ? inner.stream() : List.of(shape).stream())
                .toList();
        Shape shape = shapes.size() == 1
                ? shapes.getFirst()
                : UnionTag.find(shapes).<Shape>map(tag -> tag.shape(shapes)).orElseGet(() -> new EitherShape(shapes));
        return branches.stream().anyMatch(DocumentShapes::isNull) ? shape.orNull() : shape;
    }

    private static boolean isNull(JsonNode branch) {
        return branch.path("type").asString("").equals("null");
    }

    private Shape plain(JsonNode schema) {
        String type = schema.path("type").asString(schema.has("properties") ? "object" : "");
        return switch (type) {
            case "string" -> text(schema);
            case "integer", "number" -> number(schema, type.equals("integer"));
            case "boolean" -> Shapes.bool();
            case "array" ->
                new ListShape(
                        of(schema.path("items")),
                        bound(schema, "minItems", 0),
                        bound(schema, "maxItems", Shapes.UNBOUNDED));
            case "object" -> object(schema);
            default -> schema.has("enum") ? text(schema) : Shapes.any().orNull();
        };
    }

    private static int bound(JsonNode schema, String keyword, int absent) {
        return schema.path(keyword).asInt(absent);
    }

    private static Shape text(JsonNode schema) {
        List<String> words = schema.has("const")
                ? List.of(schema.get("const").asString())
                : schema.path("enum")
                        .valueStream()
                        .filter(JsonNode::isString)
                        .map(JsonNode::asString)
                        .toList();
        return new TextShape(
                bound(schema, "minLength", 0),
                bound(schema, "maxLength", Shapes.UNBOUNDED),
                words,
                schema.path("pattern").asString(""));
    }

    private static Shape number(JsonNode schema, boolean integer) {
        @Nullable BigDecimal above = decimal(schema, "exclusiveMinimum");
        return new NumberShape(
                integer, above != null ? above : decimal(schema, "minimum"), above != null, decimal(schema, "maximum"));
    }

    private static @Nullable BigDecimal decimal(JsonNode schema, String keyword) {
        JsonNode value = schema.path(keyword);
        return value.isNumber() ? value.decimalValue() : null;
    }

    private Shape object(JsonNode schema) {
        JsonNode others = schema.path("additionalProperties");
        if (!schema.has("properties")) {
            return new MapShape(
                    others.isObject() ? of(others) : Shapes.any().orNull(),
                    bound(schema, "maxProperties", Shapes.UNBOUNDED),
                    bound(schema.path("propertyNames"), "maxLength", Shapes.UNBOUNDED));
        }
        Set<String> required =
                schema.path("required").valueStream().map(JsonNode::asString).collect(Collectors.toSet());
        ObjectShape object = Shapes.object();
        for (Map.Entry<String, JsonNode> property : schema.get("properties").properties()) {
            Shape shape = of(property.getValue());
            object = required.contains(property.getKey())
                    ? object.required(property.getKey(), shape)
                    : object.optional(property.getKey(), shape);
        }
        return others.isObject() || others.asBoolean(false) ? object.open() : object;
    }
}
