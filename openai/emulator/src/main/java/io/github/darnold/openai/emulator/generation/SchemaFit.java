package io.github.darnold.openai.emulator.generation;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.MissingNode;

/// Whether a value fits a JSON Schema. A schema with a keyword that is not understood fits nothing: better no answer
/// than
/// one that is wrong.
final class SchemaFit {

    private static final int DEPTH = 64;

    private static final Set<String> NOT_UNDERSTOOD = Set.of(
            "not",
            "if",
            "patternProperties",
            "propertyNames",
            "minProperties",
            "dependentRequired",
            "dependentSchemas",
            "unevaluatedProperties",
            "unevaluatedItems",
            "contains",
            "minContains");

    private final JsonNode root;

    SchemaFit(JsonNode root) {
        this.root = root;
    }

    boolean fits(JsonNode schema, JsonNode value) {
        return fits(schema, value, 0);
    }

    private boolean fits(JsonNode schema, JsonNode value, int depth) {
        if (schema.isBoolean()) {
            return schema.booleanValue();
        }
        return depth < DEPTH
                && schema.propertyNames().stream().noneMatch(NOT_UNDERSTOOD::contains)
                && isOfType(schema.path("type"), value)
                && (!schema.has("const") || schema.get("const").equals(value))
                && (!schema.has("enum") || schema.get("enum").valueStream().anyMatch(value::equals))
                && (!schema.has("$ref") || fits(target(schema), value, depth + 1))
                && fitsUnions(schema, value, depth)
                && fitsBounds(schema, value)
                && fitsItems(schema, value, depth)
                && fitsProperties(schema, value, depth);
    }

    private JsonNode target(JsonNode schema) {
        String reference = schema.get("$ref").asString("");
        JsonNode target = reference.startsWith("#") ? root.at(reference.substring(1)) : MissingNode.getInstance();
        return target.isMissingNode() ? BooleanNode.FALSE : target;
    }

    private static boolean isOfType(JsonNode type, JsonNode value) {
        return type.isMissingNode()
                || (type.isArray()
                        ? type.valueStream().anyMatch(one -> isOfType(one, value))
                        : switch (type.asString("")) {
                            case "string" -> value.isString();
                            case "integer" -> value.isIntegralNumber();
                            case "number" -> value.isNumber();
                            case "boolean" -> value.isBoolean();
                            case "array" -> value.isArray();
                            case "object" -> value.isObject();
                            case "null" -> value.isNull();
                            default -> false;
                        });
    }

    private boolean fitsUnions(JsonNode schema, JsonNode value, int depth) {
        return count(schema.path("allOf"), value, depth) == schema.path("allOf").size()
                && (!schema.has("anyOf") || count(schema.get("anyOf"), value, depth) > 0)
                && (!schema.has("oneOf") || count(schema.get("oneOf"), value, depth) == 1);
    }

    private long count(JsonNode branches, JsonNode value, int depth) {
        return branches.valueStream()
                .filter(branch -> fits(branch, value, depth + 1))
                .count();
    }

    private static boolean fitsBounds(JsonNode schema, JsonNode value) {
        if (value.isNumber()) {
            return fitsNumber(schema, value.decimalValue());
        }
        return !value.isString() || fitsText(schema, value.stringValue());
    }

    private static boolean fitsNumber(JsonNode schema, BigDecimal number) {
        return compare(schema, "minimum", number) >= 0
                && compare(schema, "maximum", number) <= 0
                && (!schema.has("exclusiveMinimum") || compare(schema, "exclusiveMinimum", number) > 0)
                && (!schema.has("exclusiveMaximum") || compare(schema, "exclusiveMaximum", number) < 0)
                && isMultiple(schema.path("multipleOf"), number);
    }

    private static int compare(JsonNode schema, String keyword, BigDecimal number) {
        JsonNode bound = schema.path(keyword);
        return bound.isNumber() ? number.compareTo(bound.decimalValue()) : 0;
    }

    private static boolean isMultiple(JsonNode step, BigDecimal number) {
        return !step.isNumber()
                || (step.decimalValue().signum() > 0
                        && number.remainder(step.decimalValue()).signum() == 0);
    }

    private static boolean fitsText(JsonNode schema, String text) {
        int length = text.codePointCount(0, text.length());
        return length >= schema.path("minLength").asLong(0)
                && length <= schema.path("maxLength").asLong(Long.MAX_VALUE)
                && (!schema.has("pattern") || matches(schema.get("pattern").asString(""), text))
                && (!schema.has("format")
                        || text.equals(
                                TextSample.BY_FORMAT.get(schema.get("format").asString(""))));
    }

    private static boolean matches(String pattern, String text) {
        try {
            return Pattern.compile(pattern).matcher(text).find();
        } catch (PatternSyntaxException e) {
            return false;
        }
    }

    private boolean fitsItems(JsonNode schema, JsonNode value, int depth) {
        if (!value.isArray()) {
            return true;
        }
        JsonNode fixed = schema.path("prefixItems");
        return value.size() >= schema.path("minItems").asInt(0)
                && value.size() <= schema.path("maxItems").asInt(Integer.MAX_VALUE)
                && (!schema.path("uniqueItems").asBoolean(false)
                        || value.valueStream().distinct().count() == value.size())
                && IntStream.range(0, value.size())
                        .allMatch(i ->
                                fitsPart(i < fixed.size() ? fixed.get(i) : schema.get("items"), value.get(i), depth));
    }

    private boolean fitsProperties(JsonNode schema, JsonNode value, int depth) {
        if (!value.isObject()) {
            return true;
        }
        JsonNode known = schema.path("properties");
        for (JsonNode required : schema.path("required")) {
            if (!value.has(required.asString(""))) {
                return false;
            }
        }
        for (Map.Entry<String, JsonNode> property : value.properties()) {
            JsonNode own = known.get(property.getKey());
            if (!fitsPart(own == null ? schema.get("additionalProperties") : own, property.getValue(), depth)) {
                return false;
            }
        }
        return true;
    }

    private boolean fitsPart(@Nullable JsonNode schema, JsonNode value, int depth) {
        return schema == null || fits(schema, value, depth + 1);
    }
}
