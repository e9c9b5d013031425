package io.github.darnold.openai.provider.contract;

/// One difference between a definition and the document.
///
/// @param template the call's path as the document spells it
/// @param side `request` or `response`
/// @param property dotted path, `?name` of a query parameter, or `-` for the call
record Difference(String method, String template, String side, String property, String what) {

    static final String REQUEST = "request";
    static final String RESPONSE = "response";

    /// As a line of the deviations file would begin, then what is different.
    @Override
    public String toString() {
        return method + " " + template + " | " + side + " | " + property + " | " + what;
    }
}
