package io.github.darnold.openai.emulator;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Takes out of OpenAI's document what the emulator goes by: bodies, queries and the fields of answers, without prose.
final class DocumentExtractWriter {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String REFERENCE = "#/components/schemas/";
    private static final Set<String> KEPT = Set.of(
            "type",
            "enum",
            "const",
            "required",
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "minLength",
            "maxLength",
            "pattern",
            "minItems",
            "maxItems",
            "maxProperties",
            "default");
    private static final List<String> NESTED = List.of("items", "additionalProperties", "propertyNames");
    private static final List<String> UNIONS = List.of("anyOf", "oneOf", "allOf");

    private final JsonNode document;
    private final Map<String, JsonNode> schemas = new TreeMap<>();
    private final Deque<String> toDo = new ArrayDeque<>();

    DocumentExtractWriter(JsonNode document) {
        this.document = document;
    }

    /// The extract for some operations, one to a line; those that the document lacks are left out.
    String extract(Set<String> operations) {
        Map<String, JsonNode> described = new TreeMap<>();
        for (String operation : operations) {
            String[] line = operation.split(" ", 2);
            JsonNode found = document.path("paths").path(line[1]).path(line[0].toLowerCase(Locale.ROOT));
            if (found.isObject()) {
                described.put(operation, describe(found));
            }
        }
        while (!toDo.isEmpty()) {
            String name = toDo.pop();
            schemas.put(name, pruned(document.at("/components/schemas").path(name)));
        }
        return "{\"operations\": {\n" + lines(described) + "\n}, \"schemas\": {\n" + lines(schemas) + "\n}}\n";
    }

    private static String lines(Map<String, JsonNode> entries) {
        return String.join(
                ",\n",
                entries.entrySet().stream()
                        .map(entry -> JSON.writeValueAsString(entry.getKey()) + ": "
                                + JSON.writeValueAsString(entry.getValue()))
                        .toList());
    }

    private JsonNode describe(JsonNode operation) {
        ObjectNode described = JSON.createObjectNode();
        JsonNode body = operation.at("/requestBody/content/application~1json/schema");
        if (body.isObject()) {
            described.set("body", pruned(body));
        }
        for (JsonNode parameter : operation.path("parameters")) {
            if (parameter.path("in").asString("").equals("query")) {
                described.withObject("query").set(parameter.get("name").asString(), pruned(parameter.path("schema")));
            }
        }
        for (String status : List.of("200", "201")) {
            JsonNode answer = operation.at("/responses/" + status + "/content/application~1json/schema");
            if (answer.isObject()) {
                described.set("answer", fields(answer));
                JsonNode element = property(answer, "data").path("items");
                if (element.isObject()) {
                    described.set("element", fields(element));
                }
            }
        }
        return described;
    }

    private ObjectNode pruned(JsonNode schema) {
        ObjectNode pruned = JSON.createObjectNode();
        for (Map.Entry<String, JsonNode> entry : schema.properties()) {
            String keyword = entry.getKey();
            JsonNode value = entry.getValue();
            if (KEPT.contains(keyword)) {
                pruned.set(keyword, value);
            } else if (keyword.equals("$ref")) {
                pruned.put(keyword, refer(value.asString()));
            } else if (keyword.equals("properties")) {
                ObjectNode properties = pruned.withObject("properties");
                value.properties().forEach(each -> properties.set(each.getKey(), pruned(each.getValue())));
            } else if (NESTED.contains(keyword)) {
                pruned.set(keyword, value.isObject() ? pruned(value) : value);
            } else if (UNIONS.contains(keyword)) {
                value.forEach(branch -> pruned.withArray(keyword).add(pruned(branch)));
            }
        }
        return pruned;
    }

    private String refer(String reference) {
        String name = reference.substring(REFERENCE.length());
        if (!schemas.containsKey(name)) {
            schemas.put(name, JSON.createObjectNode());
            toDo.push(name);
        }
        return name;
    }

    private JsonNode resolved(JsonNode schema) {
        return schema.has("$ref")
                ? document.at(
                        "/components/schemas/" + schema.get("$ref").asString().substring(REFERENCE.length()))
                : schema;
    }

    private JsonNode property(JsonNode schema, String name) {
        JsonNode object = resolved(schema);
        JsonNode own = object.path("properties").path(name);
        for (JsonNode part : object.path("allOf")) {
            own = own.isMissingNode() ? property(part, name) : own;
        }
        return own;
    }

    /// The fields of an object: what is constant, what may be null, what is always there.
    private ObjectNode fields(JsonNode schema) {
        ObjectNode fields = JSON.createObjectNode();
        JsonNode object = resolved(schema);
        object.path("allOf").forEach(part -> fields.setAll(fields(part)));
        for (Map.Entry<String, JsonNode> property : object.path("properties").properties()) {
            JsonNode value = resolved(property.getValue());
            ObjectNode field = fields.putObject(property.getKey());
            if (value.path("enum").size() == 1) {
                field.set("const", value.get("enum").get(0));
            }
            if (isNullable(value)) {
                field.put("nullable", true);
            }
        }
        for (JsonNode required : object.path("required")) {
            if (fields.has(required.asString())) {
                ((ObjectNode) fields.get(required.asString())).put("required", true);
            }
        }
        return fields;
    }

    private static boolean isNullable(JsonNode schema) {
        return schema.path("type").asString("").equals("null")
                || schema.path("type")
                        .valueStream()
                        .anyMatch(type -> type.asString("").equals("null"))
                || List.of("anyOf", "oneOf").stream()
                        .flatMap(union -> schema.path(union).valueStream())
                        .anyMatch(DocumentExtractWriter::isNullable);
    }
}
