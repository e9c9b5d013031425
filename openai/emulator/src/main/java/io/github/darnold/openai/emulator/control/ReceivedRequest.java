package io.github.darnold.openai.emulator.control;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// One request as the emulator received and answered it.
///
/// Bodies are kept up to [#KEPT_BYTES]; what is longer is cut there. The arrays are the log's own: do not change them.
///
/// @param at when it arrived, by the emulator's clock
/// @param path relative to the base URL, such as `/assistants/asst_1`, without query
/// @param headers by lower-case name; the key in `authorization` is replaced by its kind
/// @param contentType of the request, empty when it had none
/// @param status of the answer; 0 when the connection was closed without one
/// @param responseContentType of the answer, empty when there was none
@SuppressWarnings("ArrayRecordComponent") // a copy of each body for each look would cost more than it protects
public record ReceivedRequest(
        Instant at,
        String method,
        String path,
        Map<String, List<String>> query,
        Map<String, List<String>> headers,
        String contentType,
        byte[] body,
        int status,
        String responseContentType,
        byte[] responseBody) {

    public static final int KEPT_BYTES = 1 << 20;

    /// Method and path, such as `POST /assistants`.
    public String line() {
        return method + " " + path;
    }
}
