package io.github.darnold.terraform.rest.exchange;

/// What a request asks of the API.
public enum Method {
    GET,
    POST,
    PUT,
    PATCH,
    DELETE;

    /// When such a request may be sent again, if nobody knows better.
    Repetition repetition() {
        return this == GET || this == PUT || this == DELETE ? Repetition.ANY_TIME : Repetition.AFTER_ERRORS;
    }
}
