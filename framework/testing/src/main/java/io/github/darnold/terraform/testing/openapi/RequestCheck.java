package io.github.darnold.terraform.testing.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Judges the query and the body of a request to one operation.
final class RequestCheck {

    private final Operation operation;
    private final SchemaWalk walk;
    private final SchemaValidator validator;
    private final Violation.Call call;

    RequestCheck(Operation operation, SchemaWalk walk, SchemaValidator validator) {
        this.operation = operation;
        this.walk = walk;
        this.validator = validator;
        this.call = new Violation.Call(operation.method(), operation.pathTemplate(), Violation.Call.REQUEST);
    }

    List<Violation> query(Map<String, List<String>> query) {
        FormFields fields = new FormFields(walk, querySchema());
        query.forEach((name, values) -> values.forEach(value -> addParameter(fields, name, value)));
        List<Violation> violations = new ArrayList<>(unbracketed(query.keySet()));
        for (Finding finding : fields.findings()) {
            violations.add(call.violation("?" + finding.pointer().substring(1), finding.rule(), finding.message()));
        }
        for (Parameter parameter : operation.query()) {
            JsonNode value = fields.fields().path(parameter.plainName());
            String pointer = "?" + parameter.plainName();
            if (!value.isMissingNode() && parameter.schema().isObject()) {
                validator
                        .validate(parameter.schemaPointer(), value)
                        .forEach(finding -> violations.add(call.violation(finding.below(pointer))));
            } else if (value.isMissingNode() && parameter.required()) {
                violations.add(call.violation(pointer, "required", "is required"));
            }
        }
        return violations;
    }

    List<Violation> body(@Nullable String contentType, byte[] body) {
        if (operation.requestBody().isEmpty()) {
            return body.length == 0
                    ? List.of()
                    : List.of(call.violation("", "body", "has a body, and none is declared"));
        }
        Operation.RequestBody declared = operation.requestBody().get();
        if (body.length == 0) {
            return declared.required()
                    ? List.of(call.violation("", "body", "has no body, and one is required"))
                    : List.of();
        }
        return new BodyCheck(walk, validator, call).check(declared.content(), contentType, body);
    }

    /// Where the name itself has brackets, a server does not look for the name without them. The other way round
    /// brackets are a common spelling of arrays.
    private List<Violation> unbracketed(Set<String> sent) {
        return operation.query().stream()
                .filter(parameter -> !parameter.plainName().equals(parameter.name()))
                .filter(parameter -> sent.contains(parameter.plainName()))
                .map(parameter -> call.violation(
                        "?" + parameter.plainName(), "undeclared", "is declared as ?" + parameter.name()))
                .toList();
    }

    private void addParameter(FormFields fields, String name, String value) {
        boolean commaSeparated = operation.query().stream()
                .anyMatch(one -> one.commaSeparated() && one.name().equals(name));
        for (String one : commaSeparated ? value.split(",", -1) : new String[] {value}) {
            fields.addText(name, one);
        }
    }

    private JsonNode querySchema() {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        ObjectNode properties = schema.putObject("properties");
        for (Parameter parameter : operation.query()) {
            JsonNode declared = parameter.schema();
            properties.set(
                    parameter.plainName(), declared.isObject() ? declared : JsonNodeFactory.instance.objectNode());
        }
        return schema;
    }
}
