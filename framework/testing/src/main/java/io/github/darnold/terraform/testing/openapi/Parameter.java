package io.github.darnold.terraform.testing.openapi;

import tools.jackson.databind.JsonNode;

/// A parameter of an operation outside the body.
///
/// @param in `query`, `path`, `header` or `cookie`
/// @param commaSeparated whether an array comes as one value, `a,b`
record Parameter(
        String name, String in, boolean required, boolean commaSeparated, String schemaPointer, JsonNode schema) {

    static Parameter read(JsonNode parameter, String pointer) {
        return new Parameter(
                parameter.path("name").asString(),
                parameter.path("in").asString(),
                parameter.path("required").asBoolean(false),
                !parameter.path("explode").asBoolean(true),
                pointer + "/schema",
                parameter.path("schema"));
    }

    /// The name without the brackets that only say that there may be several values.
    String plainName() {
        return name.endsWith("[]") ? name.substring(0, name.length() - 2) : name;
    }
}
