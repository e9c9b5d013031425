package io.github.darnold.openai.emulator.control;

import io.github.darnold.openai.emulator.http.Answer;
import io.github.darnold.openai.emulator.http.Handler;
import io.github.darnold.openai.emulator.http.Keys;
import io.github.darnold.openai.emulator.http.Request;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Writes each request and its answer into the log before the answer leaves.
public final class RecordingHandler implements Handler {

    private final RequestLog log;
    private final InstantSource clock;
    private final Keys keys;
    private final Handler next;

    public RecordingHandler(RequestLog log, InstantSource clock, Keys keys, Handler next) {
        this.log = log;
        this.clock = clock;
        this.keys = keys;
        this.next = next;
    }

    @Override
    public Answer handle(Request request) throws IOException {
        Instant at = clock.instant();
        KeepingStream body = new KeepingStream(request.body(), ReceivedRequest.KEPT_BYTES);
        Answer answer = next.handle(request.withBody(body));
        if (answer.delivery() != Answer.Delivery.ABORTED) {
            // A client that is still sending would not read an early answer.
            body.drain();
        }
        log.add(received(at, request, body.kept(), answer));
        return answer;
    }

    private ReceivedRequest received(Instant at, Request request, byte[] body, Answer answer) {
        Map<String, List<String>> headers = new HashMap<>(request.headers().fields());
        headers.put("authorization", List.of(keys.kindOf(request.headers()).masked()));
        boolean answered = answer.delivery().reachesClient();
        return new ReceivedRequest(
                at,
                request.method(),
                request.path(),
                request.query().parameters(),
                Map.copyOf(headers),
                request.headers().first("content-type"),
                body,
                answered ? answer.status() : 0,
                answered ? answer.contentType() : "",
                answered ? KeepingStream.first(answer.body(), ReceivedRequest.KEPT_BYTES) : new byte[0]);
    }
}
