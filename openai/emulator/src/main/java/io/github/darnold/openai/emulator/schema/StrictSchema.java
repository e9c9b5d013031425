package io.github.darnold.openai.emulator.schema;

import io.github.darnold.openai.emulator.http.ApiError;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// What a JSON Schema must say where `strict` is true: objects are closed, and all their properties required.
public final class StrictSchema {

    private static final List<String> UNIONS = List.of("anyOf", "oneOf", "allOf");
    private static final List<String> DEFINITIONS = List.of("$defs", "definitions");

    private final String subject;
    private final String param;
    private final String code;

    private StrictSchema(String subject, String param, String code) {
        this.subject = subject;
        this.param = param;
        this.code = code;
    }

    /// Checks the function of a tool, if it is strict.
    ///
    /// @param tool of any type
    /// @param path of the tool in the request, such as `tools[0]`
    public static void checkTool(JsonNode tool, String path) {
        JsonNode function = tool.path("function");
        if (function.path("strict").asBoolean(false)) {
            new StrictSchema(
                            "function '" + function.path("name").asString("") + "'",
                            path + ".function.parameters",
                            "invalid_function_parameters")
                    .checkRoot(function.path("parameters"));
        }
    }

    /// Checks the functions among tools that are strict.
    public static void checkTools(JsonNode tools) {
        for (int i = 0; i < tools.size(); i++) {
            checkTool(tools.get(i), "tools[" + i + "]");
        }
    }

    /// Checks a `response_format`, if it is strict.
    public static void checkResponseFormat(JsonNode format) {
        JsonNode described = format.path("json_schema");
        if (described.path("strict").asBoolean(false)) {
            new StrictSchema(
                            "response_format '" + described.path("name").asString("") + "'",
                            "response_format",
                            "invalid_json_schema")
                    .checkRoot(described.path("schema"));
        }
    }

    private void checkRoot(JsonNode schema) {
        String type = schema.path("type").asString("None");
        // A strict function without parameters takes none.
        if (schema.isMissingNode()) {
            return;
        }
        if (!type.equals("object") && !schema.has("$ref")) {
            throw invalid("schema must be a JSON Schema of 'type: \"object\"', got 'type: \"" + type + "\"'.");
        }
        check(schema, "");
    }

    private void check(JsonNode schema, String context) {
        if (schema.path("type").asString("").equals("object") || schema.has("properties")) {
            checkObject(schema, context);
        }
        schema.path("properties")
                .properties()
                .forEach(entry -> check(entry.getValue(), context + "'properties', '" + entry.getKey() + "', "));
        if (schema.has("items")) {
            check(schema.get("items"), context + "'items', ");
        }
        for (String union : UNIONS) {
            JsonNode branches = schema.path(union);
            for (int i = 0; i < branches.size(); i++) {
                check(branches.get(i), context + "'" + union + "', '" + i + "', ");
            }
        }
        for (String definitions : DEFINITIONS) {
            schema.path(definitions)
                    .properties()
                    .forEach(entry -> check(entry.getValue(), "'" + definitions + "', '" + entry.getKey() + "', "));
        }
    }

    private void checkObject(JsonNode schema, String context) {
        String where = "In context=(" + context.strip().replaceFirst(",$", "") + "), ";
        if (!schema.path("additionalProperties").isBoolean()
                || schema.path("additionalProperties").asBoolean()) {
            throw invalid(where + "'additionalProperties' is required to be supplied and to be false.");
        }
        Set<String> required =
                schema.path("required").valueStream().map(JsonNode::asString).collect(Collectors.toSet());
        Stream<String> missing =
                schema.path("properties").propertyNames().stream().filter(name -> !required.contains(name));
        missing.findFirst().ifPresent(name -> {
            throw invalid(where + "'required' is required to be supplied and to be an array including every key in"
                    + " properties. Missing '" + name + "'.");
        });
    }

    private ApiError invalid(String why) {
        return ApiError.badRequest("Invalid schema for " + subject + ": " + why, param, code);
    }
}
