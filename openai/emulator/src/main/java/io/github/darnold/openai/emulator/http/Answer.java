package io.github.darnold.openai.emulator.http;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// An answer, and how much of it reaches the client.
@SuppressWarnings("ArrayRecordComponent") // answers are built once and written once
public record Answer(int status, Map<String, String> headers, byte[] body, Delivery delivery) {

    private static final String CONTENT_TYPE = "Content-Type";

    /// How an answer leaves.
    public enum Delivery {
        WHOLE,
        /// Fewer bytes than announced, then the connection is closed.
        CUT,
        /// The connection is closed without an answer, once the request has been read.
        NONE,
        /// The connection is closed at once.
        ABORTED;

        /// Whether the client gets any of it.
        public boolean reachesClient() {
            return this == WHOLE || this == CUT;
        }
    }

    public Answer {
        headers = Map.copyOf(headers);
    }

    public static Answer ok(JsonNode json) {
        return json(200, json);
    }

    public static Answer json(int status, JsonNode json) {
        return of(status, "application/json", Json.write(json));
    }

    public static Answer of(int status, String contentType, byte[] body) {
        return new Answer(status, Map.of(CONTENT_TYPE, contentType), body, Delivery.WHOLE);
    }

    public Answer with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Answer(status, more, body, delivery);
    }

    public Answer delivered(Delivery other) {
        return new Answer(status, headers, body, other);
    }

    public String contentType() {
        return headers.getOrDefault(CONTENT_TYPE, "");
    }
}
