package io.github.darnold.openai.emulator.vectorstores;

import io.github.darnold.openai.emulator.collection.Behaviour;
import io.github.darnold.openai.emulator.collection.Collection;
import io.github.darnold.openai.emulator.files.FileStore;
import io.github.darnold.openai.emulator.http.ApiError;
import io.github.darnold.openai.emulator.http.Call;
import io.github.darnold.openai.emulator.http.Json;
import io.github.darnold.openai.emulator.store.Ids;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// `/vector_stores`: what a store says of its files is counted when somebody looks.
final class VectorStores implements Behaviour {

    private final InstantSource clock;
    private final Collection stores;
    private final StoreFiles files;

    VectorStores(InstantSource clock, Ids ids, FileStore known) {
        this.clock = clock;
        this.stores = Collection.collection("/vector_stores/{vector_store_id}", "vs_")
                .forAssistantsBeta()
                .with("name", "null")
                .with("metadata", "{}")
                .behaving(this)
                .build(clock, ids);
        this.files = new StoreFiles(stores, known, clock, ids);
    }

    Collection collection() {
        return stores;
    }

    StoreFiles files() {
        return files;
    }

    @Override
    public void creating(ObjectNode store, Call call) {
        store.put("last_active_at", clock.instant().getEpochSecond());
        for (JsonNode file : call.body().path("file_ids")) {
            ObjectNode request = Json.object().put("file_id", file.stringValue());
            if (call.body().has("chunking_strategy")) {
                request.set("chunking_strategy", call.body().get("chunking_strategy"));
            }
            files.attach(id(store), request);
        }
    }

    @Override
    public void deleting(ObjectNode store, Call call) {
        files.collection().forget(id(store));
    }

    /// The index of a store that expired is gone, and so is that of a file that was deleted.
    @Override
    public void settle(ObjectNode store, Instant now) {
        if (isExpired(store)) {
            files.collection().forget(id(store));
        }
        files.collection().of(id(store)).stream()
                .filter(files::isDeleted)
                .forEach(file -> files.collection().drop(id(file)));
    }

    /// The store that a call searches.
    ///
    /// @throws ApiError where it has expired
    ObjectNode searchable(Call call) {
        ObjectNode store = stores.get(call);
        if (isExpired(store)) {
            throw ApiError.badRequest("Vector store " + id(store) + " is expired.");
        }
        return store;
    }

    @Override
    public ObjectNode shown(ObjectNode store) {
        List<ObjectNode> members = files.collection().of(id(store));
        ObjectNode counts = StoreFiles.counts(members);
        ObjectNode shown = store.deepCopy();
        shown.put(
                "usage_bytes",
                members.stream()
                        .mapToLong(file -> file.get("usage_bytes").asLong())
                        .sum());
        shown.set("file_counts", counts);
        shown.put("status", counts.get("in_progress").asInt() > 0 ? "in_progress" : "completed");
        expiry(store).ifPresent(end -> shown.put("expires_at", end));
        if (isExpired(store)) {
            shown.put("status", "expired");
        }
        return shown;
    }

    private boolean isExpired(ObjectNode store) {
        return expiry(store)
                .filter(end -> end <= clock.instant().getEpochSecond())
                .isPresent();
    }

    /// When a store expires if nobody uses it, in Unix seconds.
    private static Optional<Long> expiry(ObjectNode store) {
        JsonNode days = store.at("/expires_after/days");
        return days.isNumber()
                ? Optional.of(store.get("last_active_at").asLong()
                        + Duration.ofDays(days.asLong()).toSeconds())
                : Optional.empty();
    }

    private static String id(ObjectNode store) {
        return store.get("id").stringValue();
    }
}
