package io.github.darnold.terraform.rest.exchange;

/// What a request asks of the API.
public enum Method {
    GET,
    POST,
    PUT,
    PATCH,
    DELETE;

    /// When such a request may be sent again, if nobody knows better.
    RetrySafety repetition() {
        return this == GET || this == PUT || this == DELETE ? RetrySafety.IDEMPOTENT : RetrySafety.AFTER_ERRORS;
    }
}
