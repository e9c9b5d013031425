package io.github.darnold.openai.emulator.usage;

import io.github.darnold.openai.emulator.http.Json;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What was used, and when. Prices are made up: two dollars a million tokens of completions, ten cents one of
/// embeddings.
final class UsageLedger {

    private static final double COMPLETION_PRICE = 2e-6;
    private static final double EMBEDDING_PRICE = 1e-7;
    private static final int MOST = 100_000;

    /// Something that was used.
    ///
    /// @param at in Unix seconds
    /// @param fields amounts, and what tells them apart
    record Entry(String kind, long at, ObjectNode fields) {}

    private final InstantSource clock;
    private final List<Entry> entries = new ArrayList<>();

    UsageLedger(InstantSource clock) {
        this.clock = clock;
    }

    synchronized void add(String kind, ObjectNode fields) {
        if (entries.size() == MOST) {
            entries.removeFirst();
        }
        entries.add(new Entry(kind, clock.instant().getEpochSecond(), fields));
    }

    synchronized List<Entry> of(String kind, long start, long end) {
        return entries.stream()
                .filter(each -> each.kind().equals(kind) && each.at() >= start && each.at() < end)
                .toList();
    }

    synchronized void clear() {
        entries.clear();
    }

    /// Counts what an answer says it used.
    void count(String path, JsonNode answer) {
        JsonNode usage = answer.path("usage");
        if (!usage.isObject()) {
            return;
        }
        String model = answer.path("model").asString("");
        long read = usage.path("prompt_tokens").asLong(0);
        long written = usage.path("completion_tokens").asLong(0);
        switch (path) {
            case "/chat/completions" -> {
                add("completions", used(model, read).put("output_tokens", written));
                charge(model, (read + written) * COMPLETION_PRICE);
            }
            case "/embeddings" -> {
                add("embeddings", used(model, read));
                charge(model, read * EMBEDDING_PRICE);
            }
            default -> {}
        }
    }

    private static ObjectNode used(String model, long read) {
        return Json.object().put("model", model).put("input_tokens", read).put("num_model_requests", 1);
    }

    private void charge(String model, double dollars) {
        add("costs", Json.object().put("line_item", model).put("value", dollars));
    }
}
