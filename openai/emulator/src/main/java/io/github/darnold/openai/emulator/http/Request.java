package io.github.darnold.openai.emulator.http;

import java.io.InputStream;

/// A request as it arrives.
///
/// @param path as sent, still percent-encoded
/// @param body can be read once
public record Request(String method, String path, Query query, Headers headers, InputStream body) {

    public Request withPath(String other) {
        return new Request(method, other, query, headers, body);
    }

    public Request withBody(InputStream other) {
        return new Request(method, path, query, headers, other);
    }
}
