package io.github.darnold.terraform.rest.exchange;

/// What a request asks of the API.
public enum Method {
    GET,
    POST,
    PUT,
    PATCH,
    DELETE;

    /// Whether repeating it does no more than doing it once.
    boolean isRepeatable() {
        return this == GET || this == PUT || this == DELETE;
    }
}
