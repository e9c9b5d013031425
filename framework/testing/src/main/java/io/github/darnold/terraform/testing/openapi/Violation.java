package io.github.darnold.terraform.testing.openapi;

/// One rule of the document that one call breaks. `pointer` is a JSON pointer into the body, or `?name` for a query
/// parameter.
record Violation(Call call, String pointer, String rule, String message) {

    /// Where the body at fault stands: in the request, or in the answer with this status.
    record Call(String method, String path, String side) {

        static final String REQUEST = "request";
        static final String RESPONSE = "response";

        Violation violation(String pointer, String rule, String message) {
            return new Violation(this, pointer, rule, message);
        }

        Violation violation(Finding finding) {
            return violation(finding.pointer(), finding.rule(), finding.message());
        }
    }

    @Override
    public String toString() {
        String place = pointer.isEmpty() ? "" : " " + pointer;
        return "%s %s %s%s: %s (%s)".formatted(call.method(), call.path(), call.side(), place, message, rule);
    }
}
