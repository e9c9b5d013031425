package io.github.darnold.terraform.testing.openapi;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Judges an answer of one operation.
final class ResponseCheck {

    private final Operation operation;
    private final SchemaWalk walk;
    private final SchemaValidator validator;

    ResponseCheck(Operation operation, SchemaWalk walk, SchemaValidator validator) {
        this.operation = operation;
        this.walk = walk;
        this.validator = validator;
    }

    /// An error status that the document does not mention is nothing that it could judge.
    List<Violation> check(int status, @Nullable String contentType, byte[] body) {
        Violation.Call call = new Violation.Call(operation.method(), operation.pathTemplate(), Violation.Call.RESPONSE);
        Optional<Content> declared = operation.response(status);
        if (declared.isEmpty()) {
            return status >= 400
                    ? List.of()
                    : List.of(call.violation("", "status", "status " + status + " is not declared"));
        }
        if (declared.get().isEmpty()) {
            return body.length == 0
                    ? List.of()
                    : List.of(call.violation("", "body", "status " + status + " has a body, and none is declared"));
        }
        if (body.length == 0) {
            return List.of(call.violation("", "body", "status " + status + " has no body, and one is declared"));
        }
        return new BodyCheck(walk, validator, call).check(declared.get(), contentType, body);
    }
}
