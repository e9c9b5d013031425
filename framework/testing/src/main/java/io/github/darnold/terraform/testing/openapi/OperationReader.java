package io.github.darnold.terraform.testing.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/// Reads the operations of a document, following references to shared parameters, bodies and answers.
final class OperationReader {

    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    /// A node together with where it stands.
    private record Located(JsonNode node, String pointer) {

        Located child(String name) {
            return new Located(node.path(name), JsonPointers.append(pointer, name));
        }
    }

    private final JsonNode document;
    private final SchemaWalk walk;

    OperationReader(JsonNode document) {
        this.document = document;
        this.walk = new SchemaWalk(document);
    }

    List<Operation> read() {
        List<Operation> operations = new ArrayList<>();
        Located paths = new Located(document.path("paths"), "/paths");
        for (String path : paths.node().propertyNames()) {
            Located item = follow(paths.child(path));
            for (String method : item.node().propertyNames()) {
                if (METHODS.contains(method)) {
                    operations.add(operation(PathTemplate.of(path), method, item));
                }
            }
        }
        return operations;
    }

    private Operation operation(PathTemplate template, String method, Located item) {
        Located operation = item.child(method);
        Located body = operation.child("requestBody");
        return new Operation(
                method.toUpperCase(Locale.ROOT),
                template,
                operation.node().path("deprecated").asBoolean(false),
                parameters(item, operation),
                body.node().isMissingNode() ? Optional.empty() : Optional.of(requestBody(follow(body))),
                responses(operation.child("responses")),
                walk);
    }

    private Operation.RequestBody requestBody(Located body) {
        return new Operation.RequestBody(
                body.node().path("required").asBoolean(false), Content.read(body.node(), body.pointer()));
    }

    private Map<String, Content> responses(Located responses) {
        Map<String, Content> byStatus = new LinkedHashMap<>();
        for (String status : responses.node().propertyNames()) {
            Located response = follow(responses.child(status));
            byStatus.put(
                    status.toUpperCase(Locale.ROOT).replace("DEFAULT", "default"),
                    Content.read(response.node(), response.pointer()));
        }
        return byStatus;
    }

    /// Those of the path, overridden by those of the operation.
    private List<Parameter> parameters(Located item, Located operation) {
        Map<List<String>, Parameter> parameters = new LinkedHashMap<>();
        for (Located holder : List.of(item.child("parameters"), operation.child("parameters"))) {
            for (int i = 0; i < holder.node().size(); i++) {
                Located located =
                        follow(new Located(holder.node().path(i), JsonPointers.append(holder.pointer(), "" + i)));
                Parameter parameter = Parameter.read(located.node(), located.pointer());
                parameters.put(List.of(parameter.in(), parameter.name()), parameter);
            }
        }
        return List.copyOf(parameters.values());
    }

    private Located follow(Located located) {
        String reference = located.node().path("$ref").asString("");
        if (!reference.startsWith("#")) {
            return located;
        }
        String pointer = reference.substring(1);
        return follow(new Located(document.at(JsonPointer.compile(pointer)), pointer));
    }
}
