package io.github.darnold.terraform.rest.exchange;

import java.net.URI;
import java.util.Map;

/// Where and how a request goes: the base URL and the headers, credential included. The text form shows no header
/// values.
///
/// @param base without a trailing slash
public record Endpoint(URI base, Map<String, String> headers) {

    public Endpoint {
        headers = Map.copyOf(headers);
    }

    @Override
    public String toString() {
        return base + " with " + headers.keySet();
    }
}
