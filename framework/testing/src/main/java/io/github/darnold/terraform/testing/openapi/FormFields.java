package io.github.darnold.terraform.testing.openapi;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.LongNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/// Puts fields of a form or of a query together to the object that the schema describes: `name[]` adds to an array,
/// `name[key]` sets a property, and text becomes a number or a boolean where the schema asks for one.
final class FormFields {

    private final SchemaWalk walk;
    private final JsonNode schema;
    private final ObjectNode fields = JsonNodeFactory.instance.objectNode();
    private final List<Finding> findings = new ArrayList<>();

    FormFields(SchemaWalk walk, JsonNode schema) {
        this.walk = walk;
        this.schema = schema;
    }

    ObjectNode fields() {
        return fields;
    }

    /// Fields that the schema does not declare, and fields that are given too often.
    List<Finding> findings() {
        return List.copyOf(findings);
    }

    void addText(String field, String text) {
        List<String> keys = keysOf(field);
        if (isDeclared(keys.getFirst())) {
            put(fields, schema, keys, "", leaf -> scalar(text, walk.facts(leaf)));
        }
    }

    void addJson(String field, JsonNode value) {
        List<String> keys = keysOf(field);
        if (isDeclared(keys.getFirst())) {
            put(fields, schema, keys, "", leaf -> value);
        }
    }

    /// The bytes of a file are nothing that a schema could judge.
    void addFile(String field) {
        addJson(field, StringNode.valueOf("(file)"));
    }

    private boolean isDeclared(String name) {
        boolean declared =
                walk.property(schema, name).isPresent() || walk.mapValue(schema).isPresent();
        if (!declared) {
            findings.add(new Finding(JsonPointers.append("", name), "undeclared", "is not declared"));
        }
        return declared;
    }

    private interface Value {
        JsonNode by(JsonNode schema);
    }

    private void put(ObjectNode object, JsonNode schema, List<String> keys, String pointer, Value value) {
        String key = keys.getFirst();
        String here = JsonPointers.append(pointer, key);
        JsonNode child = walk.property(schema, key)
                .or(() -> walk.mapValue(schema))
                .orElseGet(JsonNodeFactory.instance::objectNode);
        List<String> rest = keys.subList(1, keys.size());
        if (rest.isEmpty() && !isArray(object.path(key), child)) {
            if (object.has(key)) {
                findings.add(new Finding(here, "repeated", "is given more than once"));
            }
            object.set(key, value.by(child));
        } else if (rest.isEmpty() || rest.getFirst().isEmpty()) {
            JsonNode element = walk.element(child).orElseGet(JsonNodeFactory.instance::objectNode);
            addTo(array(object, key), element, rest.subList(Math.min(1, rest.size()), rest.size()), here, value);
        } else {
            ObjectNode nested = object.path(key).isObject() ? (ObjectNode) object.path(key) : object.putObject(key);
            put(nested, child, rest, here, value);
        }
    }

    /// `tools[][type]` starts a new object when the last one has a `type` already.
    private void addTo(ArrayNode array, JsonNode element, List<String> keys, String pointer, Value value) {
        if (keys.isEmpty()) {
            array.add(value.by(element));
            return;
        }
        JsonNode last = array.path(array.size() - 1);
        ObjectNode object = last.isObject() && !last.has(keys.getFirst()) ? (ObjectNode) last : array.addObject();
        put(object, element, keys, pointer + "/" + (array.size() - 1), value);
    }

    private boolean isArray(JsonNode soFar, JsonNode schema) {
        ValueFacts facts = walk.facts(schema);
        return soFar.isArray() || (facts.types().contains("array") && !facts.admits("string"));
    }

    private static ArrayNode array(ObjectNode object, String key) {
        return object.path(key).isArray() ? (ArrayNode) object.path(key) : object.putArray(key);
    }

    private static JsonNode scalar(String text, ValueFacts facts) {
        boolean enumerated = facts.types().contains("string") && facts.values().contains(text);
        if (enumerated || facts.types().isEmpty()) {
            return StringNode.valueOf(text);
        }
        if (facts.admits("boolean") && (text.equals("true") || text.equals("false"))) {
            return BooleanNode.valueOf(text.equals("true"));
        }
        if (facts.admits("integer") || facts.admits("number")) {
            return number(text).orElseGet(() -> StringNode.valueOf(text));
        }
        return StringNode.valueOf(text);
    }

    private static Optional<JsonNode> number(String text) {
        if (!text.matches("-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?")) {
            return Optional.empty();
        }
        return text.matches("-?\\d{1,18}")
                ? Optional.of(LongNode.valueOf(Long.parseLong(text)))
                : Optional.of(DecimalNode.valueOf(new BigDecimal(text)));
    }

    /// `a[b][]` is `a`, `b` and an empty key.
    private static List<String> keysOf(String field) {
        int bracket = field.indexOf('[');
        if (bracket <= 0 || !field.endsWith("]")) {
            return List.of(field);
        }
        List<String> keys = new ArrayList<>(List.of(field.substring(0, bracket)));
        keys.addAll(List.of(field.substring(bracket + 1, field.length() - 1).split("]\\[", -1)));
        return keys;
    }
}
