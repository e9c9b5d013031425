package io.github.darnold.openai.emulator.vectorstores;

import io.github.darnold.openai.emulator.collection.Behaviour;
import io.github.darnold.openai.emulator.collection.Collection;
import io.github.darnold.openai.emulator.files.FileStore;
import io.github.darnold.openai.emulator.http.Answer;
import io.github.darnold.openai.emulator.http.Call;
import io.github.darnold.openai.emulator.http.Chapter;
import io.github.darnold.openai.emulator.http.Json;
import io.github.darnold.openai.emulator.http.Route;
import io.github.darnold.openai.emulator.store.Ids;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// `/vector_stores/{vector_store_id}/files`: indexed within a second; files that do not exist fail.
final class StoreFiles implements Behaviour, Chapter {

    private static final Duration INDEXING = Duration.ofSeconds(1);
    private static final String ONE = "/vector_stores/{vector_store_id}/files/{file_id}";
    private static final List<String> STATUSES = List.of("in_progress", "completed", "failed", "cancelled");

    /// When indexing ends, in milliseconds; answers do not show it.
    private static final String DUE = "indexed_at";

    private final FileStore known;
    private final InstantSource clock;
    private final Collection files;

    StoreFiles(Collection stores, FileStore known, InstantSource clock, Ids ids) {
        this.known = known;
        this.clock = clock;
        this.files = Collection.collection(ONE, "")
                .forAssistantsBeta()
                .within(stores)
                .with("attributes", "{}")
                .keeping("chunking_strategy", StoreFiles::chunking)
                .behaving(this)
                .build(clock, ids);
    }

    Collection collection() {
        return files;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(ONE + "/content", this::content).forAssistantsBeta());
    }

    @Override
    public void creating(ObjectNode file, Call call) {
        begin(file, call.variable("vector_store_id"));
    }

    /// Adds a file as a request for it would.
    void attach(String store, ObjectNode request) {
        ObjectNode file = files.make(request);
        begin(file, store);
        files.put(store, file);
    }

    private void begin(ObjectNode file, String store) {
        file.put("id", file.get("file_id").stringValue())
                .put("vector_store_id", store)
                .put("status", "in_progress")
                .put("usage_bytes", 0)
                .put(DUE, clock.instant().plus(INDEXING).toEpochMilli());
        if (!file.has("chunking_strategy")) {
            file.set("chunking_strategy", chunking(Json.object()));
        }
    }

    private static JsonNode chunking(JsonNode asked) {
        JsonNode sizes = asked.has("static")
                ? asked.get("static")
                : Json.object().put("max_chunk_size_tokens", 800).put("chunk_overlap_tokens", 400);
        return Json.object().put("type", "static").set("static", sizes);
    }

    @Override
    public void settle(ObjectNode file, Instant now) {
        boolean due = file.get(DUE).asLong() <= now.toEpochMilli();
        if (!due || !file.get("status").stringValue().equals("in_progress")) {
            return;
        }
        Optional<ObjectNode> uploaded = known.find(id(file));
        if (uploaded.isPresent()) {
            file.put("status", "completed")
                    .put("usage_bytes", uploaded.get().get("bytes").asLong());
        } else {
            file.put("status", "failed")
                    .set(
                            "last_error",
                            Json.object().put("code", "invalid_file").put("message", "The file does not exist."));
        }
    }

    @Override
    public boolean isListed(ObjectNode file, Call call) {
        return call.query().text("filter").stream().allMatch(file.get("status").stringValue()::equals);
    }

    private Answer content(Call call) {
        ObjectNode file = files.get(call);
        ObjectNode answer = Json.object().put("object", "vector_store.file_content.page");
        answer.set("data", Json.array());
        String text = text(file);
        if (!text.isEmpty()) {
            answer.withArray("data").add(Json.object().put("type", "text").put("text", text));
        }
        return Answer.ok(answer.put("has_more", false).putNull("next_page"));
    }

    /// Whether a file that was indexed is no file any more.
    boolean isDeleted(ObjectNode file) {
        return file.get("status").stringValue().equals("completed")
                && known.find(id(file)).isEmpty();
    }

    /// What is in a file; nothing where it was deleted.
    String text(ObjectNode file) {
        return known.find(id(file))
                .map(uploaded -> new String(known.content(uploaded).bytes(), StandardCharsets.UTF_8))
                .orElse("");
    }

    /// What a file is called; nothing where it was deleted.
    String name(ObjectNode file) {
        return known.find(id(file))
                .map(uploaded -> uploaded.get("filename").stringValue())
                .orElse("");
    }

    private static String id(ObjectNode file) {
        return file.get("id").stringValue();
    }

    /// How many files are in each status.
    static ObjectNode counts(List<ObjectNode> files) {
        ObjectNode counts = Json.object();
        for (String status : STATUSES) {
            counts.put(
                    status,
                    files.stream()
                            .filter(file -> file.get("status").stringValue().equals(status))
                            .count());
        }
        return counts.put("total", files.size());
    }
}
