package io.github.darnold.terraform.testing.contract;

/// One difference between a definition and the document.
///
/// @param template the call's path as the document spells it
/// @param side `request` or `response`
/// @param property dotted path, `?name` of a query parameter, or `-` for the call
public record Difference(String method, String template, String side, String property, String what) {

    static final String REQUEST = "request";
    static final String RESPONSE = "response";

    /// Whether the document only has something beyond what the definition says.
    public boolean isBeyondTheDefinition() {
        return what.equals(Comparison.UNCOVERED);
    }

    /// As a line of the deviations file would begin, then what is different.
    @Override
    public String toString() {
        return method + " " + template + " | " + side + " | " + property + " | " + what;
    }
}
