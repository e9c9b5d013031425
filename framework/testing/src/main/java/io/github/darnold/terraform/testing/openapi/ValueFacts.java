package io.github.darnold.terraform.testing.openapi;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/// The types and enumerated values that a schema admits.
///
/// @param types JSON Schema's type names; none: any type
/// @param values enumerated values as text, null left out
/// @param freeText whether strings outside `values` are admitted
/// @param length of texts
/// @param value of numbers
/// @param items how many elements an array has
record ValueFacts(Set<String> types, Set<String> values, boolean freeText, Bounds length, Bounds value, Bounds items) {

    static final ValueFacts ANYTHING = new ValueFacts(Set.of(), Set.of(), true, Bounds.NONE, Bounds.NONE, Bounds.NONE);

    ValueFacts {
        types = Set.copyOf(types);
        values = Set.copyOf(values);
    }

    /// Of the keywords of this schema alone, leaving out what it refers to and combines.
    static ValueFacts ofOwnKeywords(JsonNode schema) {
        Set<JsonNode> enumerated = enumeratedBy(schema);
        Set<String> values = new LinkedHashSet<>();
        enumerated.stream().filter(value -> !value.isNull()).forEach(value -> values.add(value.asString()));
        Set<String> types = typesOf(schema, enumerated);
        return new ValueFacts(
                types,
                values,
                enumerated.isEmpty() && (types.isEmpty() || types.contains("string")),
                Bounds.of(schema, "minLength", "maxLength"),
                Bounds.of(schema, "minimum", "maximum"),
                Bounds.of(schema, "minItems", "maxItems"));
    }

    /// What both admit.
    ValueFacts and(ValueFacts other) {
        return new ValueFacts(
                commonTypes(types, other.types),
                commonValues(this, other),
                freeText && other.freeText,
                length.and(other.length),
                value.and(other.value),
                items.and(other.items));
    }

    /// What at least one of them admits.
    ValueFacts or(ValueFacts other) {
        Set<String> either = types.isEmpty() || other.types.isEmpty() ? Set.of() : union(types, other.types);
        return new ValueFacts(
                either,
                union(values, other.values),
                freeText || other.freeText,
                bounds(other, "string", ValueFacts::length),
                number(other),
                bounds(other, "array", ValueFacts::items));
    }

    private Bounds number(ValueFacts other) {
        return admits("number") || other.admits("number")
                ? bounds(other, "number", ValueFacts::value)
                : bounds(other, "integer", ValueFacts::value);
    }

    /// Those of a branch that does not admit the type at all say nothing.
    private Bounds bounds(ValueFacts other, String type, Function<ValueFacts, Bounds> which) {
        if (!admits(type)) {
            return which.apply(other);
        }
        return other.admits(type) ? which.apply(this).or(which.apply(other)) : which.apply(this);
    }

    boolean admits(String type) {
        return types.isEmpty() || types.contains(type);
    }

    private static Set<JsonNode> enumeratedBy(JsonNode schema) {
        Set<JsonNode> values = new LinkedHashSet<>(schema.path("enum").values());
        if (schema.has("const")) {
            values.add(schema.path("const"));
        }
        return values;
    }

    private static Set<String> typesOf(JsonNode schema, Set<JsonNode> enumerated) {
        JsonNode type = schema.path("type");
        Set<String> types = new LinkedHashSet<>();
        if (type.isString()) {
            types.add(type.asString());
        }
        type.values().forEach(one -> types.add(one.asString()));
        if (types.isEmpty()) {
            enumerated.forEach(value -> types.add(typeOf(value)));
        }
        if (types.isEmpty() && schema.has("properties")) {
            types.add("object");
        }
        return types;
    }

    private static String typeOf(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING, BINARY -> "string";
            case NUMBER -> value.isIntegralNumber() ? "integer" : "number";
            case BOOLEAN -> "boolean";
            case ARRAY -> "array";
            case OBJECT, POJO -> "object";
            case NULL, MISSING -> "null";
        };
    }

    private static Set<String> commonTypes(Set<String> some, Set<String> others) {
        if (some.isEmpty() || others.isEmpty()) {
            return some.isEmpty() ? others : some;
        }
        Set<String> common = new LinkedHashSet<>();
        for (String type : union(some, others)) {
            boolean inBoth = some.contains(type) && others.contains(type);
            boolean integerIsNumber = type.equals("integer") && (some.contains("number") || others.contains("number"));
            if (inBoth || integerIsNumber) {
                common.add(type);
            }
        }
        return common;
    }

    private static Set<String> commonValues(ValueFacts some, ValueFacts others) {
        if (some.values.isEmpty() || others.values.isEmpty()) {
            return some.values.isEmpty() ? others.values : some.values;
        }
        if (some.freeText || others.freeText) {
            return some.freeText && others.freeText
                    ? union(some.values, others.values)
                    : some.freeText ? others.values : some.values;
        }
        Set<String> common = new LinkedHashSet<>(some.values);
        common.retainAll(others.values);
        return common;
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        Set<String> union = new LinkedHashSet<>(some);
        union.addAll(others);
        return union;
    }
}
