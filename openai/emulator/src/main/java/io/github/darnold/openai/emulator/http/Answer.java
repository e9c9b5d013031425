package io.github.darnold.openai.emulator.http;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// An answer, and how much of it reaches the client.
///
/// @param body all of it, or the first bytes where a rest follows
/// @param rest what follows the body and is too much for the memory; null for nothing
@SuppressWarnings("ArrayRecordComponent") // answers are built once and written once
public record Answer(
        int status,
        Map<String, String> headers,
        byte[] body,
        @Nullable Rest rest,
        Delivery delivery) {

    /// The part of a body that is written straight to the client.
    public interface Rest {

        /// How many bytes it has; negative when nobody knows.
        default long length() {
            return -1;
        }

        void writeTo(OutputStream out) throws IOException;
    }

    private static final String CONTENT_TYPE = "Content-Type";

    /// How an answer leaves.
    public enum Delivery {
        WHOLE,
        /// Fewer bytes than announced, then the connection is closed.
        CUT,
        /// The last bytes are missing, then the connection is closed.
        CLIPPED,
        /// Nothing comes after the first half, and the connection stays open.
        STALLED,
        /// The connection is closed without an answer, once the request has been read.
        NONE,
        /// The connection is closed at once.
        ABORTED;

        /// Whether the client gets any of it.
        public boolean reachesClient() {
            return this != NONE && this != ABORTED;
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
        return new Answer(status, Map.of(CONTENT_TYPE, contentType), body, null, Delivery.WHOLE);
    }

    public Answer followedBy(Rest more) {
        return new Answer(status, headers, body, more, delivery);
    }

    public Answer with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Answer(status, more, body, rest, delivery);
    }

    public Answer delivered(Delivery other) {
        return new Answer(status, headers, body, rest, other);
    }

    public String contentType() {
        return headers.getOrDefault(CONTENT_TYPE, "");
    }
}
