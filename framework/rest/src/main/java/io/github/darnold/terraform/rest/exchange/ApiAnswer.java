package io.github.darnold.terraform.rest.exchange;

import io.github.darnold.terraform.plugin.value.ObjectValue;

/// A successful answer.
///
/// @param document the JSON object; empty when the answer had no body
/// @param requestId the API's name for the exchange; empty when it gave none
/// @param bytes how long the answer was
public record ApiAnswer(int status, ObjectValue document, String requestId, long bytes) {

    /// An answer that stands for another, or of a part of one.
    public ApiAnswer(int status, ObjectValue document, String requestId) {
        this(status, document, requestId, 0);
    }
}
