package io.github.darnold.openai.emulator.finetuning;

import io.github.darnold.openai.emulator.http.Json;
import io.github.darnold.openai.emulator.store.Ids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// A job with what happened to it. Changes as time goes by.
final class Job {

    private static final Set<String> ENDED = Set.of("succeeded", "failed", "cancelled");

    final ObjectNode json;
    final List<ObjectNode> events = new ArrayList<>();
    final List<ObjectNode> checkpoints = new ArrayList<>();
    private final Ids ids;
    private Instant stageBegan;

    Job(ObjectNode json, Ids ids, Instant now) {
        this.json = json;
        this.ids = ids;
        this.stageBegan = now;
    }

    String id() {
        return json.get("id").stringValue();
    }

    String status() {
        return json.get("status").stringValue();
    }

    boolean hasEnded() {
        return ENDED.contains(status());
    }

    Instant stageBegan() {
        return stageBegan;
    }

    void enter(String status, Instant at) {
        json.put("status", status);
        stageBegan = at;
        if (hasEnded()) {
            json.put("finished_at", at.getEpochSecond()).putNull("estimated_finish");
        }
    }

    void tell(String message, Instant at) {
        event("info", "message", message, Json.object(), at);
    }

    void event(String level, String type, String message, ObjectNode data, Instant at) {
        events.add(Json.object()
                .put("object", "fine_tuning.job.event")
                .put("id", ids.next("ftevent-"))
                .put("created_at", at.getEpochSecond())
                .put("level", level)
                .put("message", message)
                .put("type", type)
                .set("data", data));
    }
}
