package io.github.darnold.openai.emulator.control;

import io.github.darnold.openai.emulator.http.Answer;
import io.github.darnold.openai.emulator.http.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// The log as an answer: written request by request, so that a full log does not take the memory twice.
final class RequestListing {

    private RequestListing() {}

    static Answer of(RequestLog log) {
        List<ReceivedRequest> requests = log.all();
        byte[] start = ("{\"forgotten\":" + log.forgotten() + ",\"requests\":[").getBytes(StandardCharsets.UTF_8);
        return Answer.of(200, "application/json", start).followedBy(out -> write(requests, out));
    }

    private static void write(List<ReceivedRequest> requests, OutputStream out) throws IOException {
        boolean first = true;
        for (ReceivedRequest request : requests) {
            if (!first) {
                out.write(',');
            }
            first = false;
            out.write(Json.write(describe(request)));
        }
        out.write("]}".getBytes(StandardCharsets.UTF_8));
    }

    private static ObjectNode describe(ReceivedRequest request) {
        ObjectNode query = Json.object();
        request.query().forEach((name, values) -> values.forEach(query.withArray(name)::add));
        ObjectNode headers = Json.object();
        request.headers().forEach((name, values) -> headers.put(name, String.join(", ", values)));
        ObjectNode described = Json.object()
                .put("at", request.at().toString())
                .put("method", request.method())
                .put("path", request.path());
        described.set("query", query);
        described.set("headers", headers);
        return described
                .put("body", new String(request.body(), StandardCharsets.UTF_8))
                .put("status", request.status())
                .put("response_content_type", request.responseContentType())
                .put("response_body", new String(request.responseBody(), StandardCharsets.UTF_8));
    }
}
