package io.github.darnold.terraform.testing.openapi;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A method on a path, as the document declares it.
///
/// Properties are found by dotted paths: `metadata`, `tool_resources.file_search.vector_store_ids`,
/// `tools[].function.name`, `attributes{}` for the values of a map. What a union declares is found over all its
/// branches, `tools[][type=function].function` only in those that a value with this field may be of.
public final class Operation {

    /// @param required whether a request without a body is refused
    record RequestBody(boolean required, Content content) {}

    private final String method;
    private final PathTemplate template;
    private final boolean deprecated;
    private final List<Parameter> parameters;
    private final Optional<RequestBody> requestBody;
    private final Map<String, Content> responses;
    private final SchemaWalk walk;

    Operation(
            String method,
            PathTemplate template,
            boolean deprecated,
            List<Parameter> parameters,
            Optional<RequestBody> requestBody,
            Map<String, Content> responses,
            SchemaWalk walk) {
        this.method = method;
        this.template = template;
        this.deprecated = deprecated;
        this.parameters = List.copyOf(parameters);
        this.requestBody = requestBody;
        this.responses = new TreeMap<>(responses);
        this.walk = walk;
    }

    public String method() {
        return method;
    }

    public String pathTemplate() {
        return template.text();
    }

    public boolean deprecated() {
        return deprecated;
    }

    /// Names of the properties of the JSON or multipart body, over all its branches.
    public Set<String> requestProperties() {
        return walk.names(requestSchema());
    }

    public Optional<PropertySchema> requestProperty(String path) {
        return walk.describe(requestSchema(), PropertyPath.parse(path));
    }

    /// Names of the properties of the successful JSON answer, over all its branches.
    public Set<String> responseProperties() {
        return walk.names(responseSchema());
    }

    public Optional<PropertySchema> responseProperty(String path) {
        return walk.describe(responseSchema(), PropertyPath.parse(path));
    }

    /// Names as declared: a parameter may be called `include[]`.
    public Set<String> queryParameters() {
        Set<String> names = new LinkedHashSet<>();
        query().forEach(parameter -> names.add(parameter.name()));
        return names;
    }

    @Override
    public String toString() {
        return method + " " + template.text();
    }

    PathTemplate template() {
        return template;
    }

    List<Parameter> query() {
        return parameters.stream()
                .filter(parameter -> parameter.in().equals("query"))
                .toList();
    }

    Optional<RequestBody> requestBody() {
        return requestBody;
    }

    /// What is declared for a status: itself, its range `4XX`, or `default`.
    Optional<Content> response(int status) {
        return Optional.ofNullable(responses.get(String.valueOf(status)))
                .or(() -> Optional.ofNullable(responses.get(status / 100 + "XX")))
                .or(() -> Optional.ofNullable(responses.get("default")));
    }

    private JsonNode requestSchema() {
        return anyOf(requestBody.stream().map(RequestBody::content));
    }

    private JsonNode responseSchema() {
        return anyOf(responses.entrySet().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .map(Map.Entry::getValue));
    }

    private static JsonNode anyOf(Stream<Content> contents) {
        List<JsonNode> schemas = contents.flatMap(content -> content.types().values().stream())
                .filter(type -> type.isJson() || type.isForm())
                .map(Content.MediaType::schema)
                .toList();
        if (schemas.size() == 1) {
            return schemas.getFirst();
        }
        ObjectNode either = JsonNodeFactory.instance.objectNode();
        if (!schemas.isEmpty()) {
            either.putArray("anyOf").addAll(schemas);
        }
        return either;
    }
}
