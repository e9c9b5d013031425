package io.github.darnold.openai.emulator.chat;

import io.github.darnold.openai.emulator.http.Answer;
import io.github.darnold.openai.emulator.http.Call;
import io.github.darnold.openai.emulator.http.Chapter;
import io.github.darnold.openai.emulator.http.Json;
import io.github.darnold.openai.emulator.http.Route;
import io.github.darnold.openai.emulator.models.ModelCatalogue;
import io.github.darnold.openai.emulator.store.Ids;
import io.github.darnold.openai.emulator.store.Paging;
import io.github.darnold.openai.emulator.store.StoredObjects;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// `/chat/completions`: only those asked for with `store` can be read again.
public final class ChatCompletions implements Chapter {

    private static final Paging PAGING = Paging.oldestFirst();
    private static final String ONE = "/chat/completions/{completion_id}";

    private final StoredObjects stored = StoredObjects.named("chat completion");
    private final Map<String, List<ObjectNode>> messages = new HashMap<>();
    private final ModelCatalogue models;
    private final CompletionFactory completions;

    public ChatCompletions(InstantSource clock, Ids ids, ModelCatalogue models) {
        this.models = models;
        this.completions = new CompletionFactory(clock, ids, models);
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post("/chat/completions", ChatShapes.CREATE::check, this::create),
                Route.get("/chat/completions", this::list),
                Route.get(ONE, call -> Answer.ok(get(call))),
                Route.post(ONE, ChatShapes.UPDATE::check, this::update),
                Route.delete(ONE, this::delete),
                Route.get(ONE + "/messages", this::messages));
    }

    @Override
    public void clear() {
        stored.clear();
        messages.clear();
    }

    private Answer create(Call call) {
        RequestRules.check(call.body(), models);
        ObjectNode completion = completions.create(call.body());
        if (call.body().path("store").asBoolean(false)) {
            ObjectNode kept = StoredCompletion.of(completion, call.body(), call.requestId());
            stored.put(kept);
            messages.put(id(kept), StoredCompletion.messages(id(kept), call.body()));
        }
        return Answer.ok(completion);
    }

    private ObjectNode get(Call call) {
        return stored.get(call.variable("completion_id"));
    }

    private Answer list(Call call) {
        Optional<String> model = call.query().text("model").map(models::snapshotOf);
        Map<String, String> metadata = call.query().object("metadata");
        List<ObjectNode> found = stored.where(completion ->
                model.isEmpty() || completion.get("model").stringValue().equals(model.get()));
        return Answer.ok(PAGING.page(
                found.stream()
                        .filter(completion -> hasAll(completion.get("metadata"), metadata))
                        .toList(),
                call.query()));
    }

    private static boolean hasAll(JsonNode metadata, Map<String, String> wanted) {
        return wanted.entrySet().stream()
                .allMatch(pair -> metadata.path(pair.getKey()).asString("").equals(pair.getValue()));
    }

    private Answer update(Call call) {
        ObjectNode completion = get(call);
        JsonNode metadata = call.body().get("metadata");
        completion.set("metadata", metadata.isNull() ? Json.object() : metadata);
        return Answer.ok(completion);
    }

    private Answer delete(Call call) {
        String id = id(stored.remove(call.variable("completion_id")));
        messages.remove(id);
        return Answer.ok(Json.object()
                .put("object", "chat.completion.deleted")
                .put("id", id)
                .put("deleted", true));
    }

    private Answer messages(Call call) {
        return Answer.ok(PAGING.page(messages.getOrDefault(id(get(call)), List.of()), call.query()));
    }

    private static String id(ObjectNode completion) {
        return completion.get("id").stringValue();
    }
}
