package io.github.darnold.openai.emulator.vectorstores;

import io.github.darnold.openai.emulator.collection.Behaviour;
import io.github.darnold.openai.emulator.collection.Collection;
import io.github.darnold.openai.emulator.http.Answer;
import io.github.darnold.openai.emulator.http.Call;
import io.github.darnold.openai.emulator.http.Chapter;
import io.github.darnold.openai.emulator.http.Json;
import io.github.darnold.openai.emulator.http.Route;
import io.github.darnold.openai.emulator.schema.Complaint;
import io.github.darnold.openai.emulator.store.Ids;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// `/vector_stores/{vector_store_id}/file_batches`: files that are attached together.
final class FileBatches implements Behaviour, Chapter {

    private static final String ONE = "/vector_stores/{vector_store_id}/file_batches/{batch_id}";
    private static final String MEMBERS = "GET " + ONE + "/files";

    /// The files of a batch; answers do not show it.
    private static final String IDS = "ids";

    private final StoreFiles files;
    private final Collection batches;

    FileBatches(VectorStores stores, InstantSource clock, Ids ids) {
        this.files = stores.files();
        this.batches = Collection.collection(ONE, "vsfb_")
                .forAssistantsBeta()
                .within(stores.collection())
                .behaving(this)
                .build(clock, ids);
    }

    @Override
    public List<String> documented() {
        return Stream.concat(batches.documented().stream(), Stream.of("POST " + ONE + "/cancel", MEMBERS))
                .toList();
    }

    @Override
    public List<Route> routes() {
        Stream<Route> more = Stream.of(Route.post(ONE + "/cancel", this::cancel), Route.get(ONE + "/files", this::list))
                .map(Route::forAssistantsBeta);
        return Stream.concat(batches.routes().stream(), more).toList();
    }

    @Override
    public void clear() {
        batches.clear();
    }

    @Override
    public void creating(ObjectNode batch, Call call) {
        ObjectNode body = call.body();
        if (body.has("file_ids") == body.has("files")) {
            throw Complaint.invalid("file_ids", "exactly one of 'file_ids' and 'files' is needed.", "invalid_value");
        }
        String store = call.variable("vector_store_id");
        batch.put("vector_store_id", store).put("status", "in_progress");
        batch.set(IDS, Json.array());
        for (JsonNode id : body.path("file_ids")) {
            ObjectNode request = Json.object().put("file_id", id.stringValue());
            Stream.of("attributes", "chunking_strategy")
                    .filter(body::has)
                    .forEach(field -> request.set(field, body.get(field)));
            attach(batch, store, request);
        }
        body.path("files").forEach(file -> attach(batch, store, file.asObject()));
    }

    private void attach(ObjectNode batch, String store, ObjectNode request) {
        files.attach(store, request);
        batch.withArray(IDS).add(request.get("file_id"));
    }

    @Override
    public ObjectNode shown(ObjectNode batch) {
        ObjectNode counts = StoreFiles.counts(members(batch));
        ObjectNode shown = batch.deepCopy();
        shown.set("file_counts", counts);
        boolean ended = counts.get("in_progress").asInt() == 0;
        return ended && batch.get("status").stringValue().equals("in_progress")
                ? shown.put("status", "completed")
                : shown;
    }

    private List<ObjectNode> members(ObjectNode batch) {
        Set<String> ids =
                batch.get(IDS).valueStream().map(JsonNode::stringValue).collect(Collectors.toSet());
        return files.collection().of(batch.get("vector_store_id").stringValue()).stream()
                .filter(file -> ids.contains(file.get("id").stringValue()))
                .toList();
    }

    /// What is not indexed yet never will be.
    private Answer cancel(Call call) {
        ObjectNode batch = batches.get(call);
        boolean moving = shown(batch).get("status").stringValue().equals("in_progress");
        members(batch).stream()
                .filter(file -> file.get("status").stringValue().equals("in_progress"))
                .forEach(file -> file.put("status", "cancelled"));
        if (moving) {
            batch.put("status", "cancelled");
        }
        return batches.answer("POST " + ONE + "/cancel", batch);
    }

    private Answer list(Call call) {
        List<ObjectNode> found = members(batches.get(call)).stream()
                .filter(file -> files.isListed(file, call))
                .toList();
        return files.collection().page(MEMBERS, found, call);
    }
}
