package io.github.darnold.openai.emulator.control;

import io.github.darnold.openai.emulator.http.Answer;
import io.github.darnold.openai.emulator.http.ApiError;
import io.github.darnold.openai.emulator.http.Handler;
import io.github.darnold.openai.emulator.http.Json;
import io.github.darnold.openai.emulator.http.Request;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Hides new objects from lists and reads as long as the lags say. An object is new from the first answer to a POST
/// that
/// names it.
public final class LaggingHandler implements Handler {

    private final Lags lags;
    private final InstantSource clock;
    private final Handler next;
    private final Map<String, Instant> made = new ConcurrentHashMap<>();

    public LaggingHandler(Lags lags, InstantSource clock, Handler next) {
        this.lags = lags;
        this.clock = clock;
        this.next = next;
    }

    @Override
    public Answer handle(Request request) throws IOException {
        Answer answer = next.handle(request);
        boolean isRead = request.method().equals("GET");
        boolean isMade = request.method().equals("POST") && answer.status() == 200;
        if (isMade && document(answer) instanceof ObjectNode document) {
            remember(document);
            document.values().forEach(this::remember);
        }
        if (!isRead || answer.status() != 200) {
            return answer;
        }
        String last = request.path().substring(request.path().lastIndexOf('/') + 1);
        if (isHidden(last, lags.read())) {
            return ApiError.notFound("No object found with id '" + last + "'.").answer();
        }
        return lags.list().isZero() ? answer : visible(answer);
    }

    private static JsonNode document(Answer answer) {
        try {
            return answer.contentType().startsWith("application/json") ? Json.parse(answer.body()) : Json.object();
        } catch (Json.MalformedJson _) {
            return Json.object();
        }
    }

    private void remember(JsonNode object) {
        if (object.path("id").isString()) {
            made.putIfAbsent(object.get("id").stringValue(), clock.instant());
        }
    }

    private boolean isHidden(String id, Duration lag) {
        Instant since = made.get(id);
        return since != null && since.plus(lag).isAfter(clock.instant());
    }

    /// A page without what does not show yet. Where it ends stays as it is, so that clients go on from there.
    private Answer visible(Answer answer) {
        if (!(document(answer) instanceof ObjectNode page) || !page.path("data").isArray()) {
            return answer;
        }
        List<JsonNode> shown = page.get("data").values().stream()
                .filter(each -> !isHidden(each.path("id").asString(""), lags.list()))
                .toList();
        page.set("data", Json.array(shown));
        return new Answer(answer.status(), answer.headers(), Json.write(page), answer.rest(), answer.delivery());
    }
}
