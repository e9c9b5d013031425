package io.github.darnold.openai.emulator.assistants;

import io.github.darnold.openai.emulator.http.Answer;
import io.github.darnold.openai.emulator.http.Call;
import io.github.darnold.openai.emulator.http.Chapter;
import io.github.darnold.openai.emulator.http.Json;
import io.github.darnold.openai.emulator.http.Route;
import io.github.darnold.openai.emulator.schema.Documented;
import io.github.darnold.openai.emulator.store.Defaults;
import io.github.darnold.openai.emulator.store.Ids;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// `/threads`: no list exists; deleting one deletes its messages and runs.
final class Threads implements Chapter {

    private final ThreadObjects objects;
    private final InstantSource clock;
    private final Ids ids;
    private final MessageFactory messages;
    private final Defaults defaults;

    Threads(ThreadObjects objects, InstantSource clock, Ids ids) {
        this.objects = objects;
        this.clock = clock;
        this.ids = ids;
        this.messages = new MessageFactory(ids);
        ObjectNode values = Json.object();
        values.set("tool_resources", Json.object());
        values.set("metadata", Json.object());
        this.defaults = new Defaults(values, Map.of("tool_resources", sent -> Tools.normalizeResources(sent, ids)));
    }

    @Override
    public List<Route> routes() {
        return Stream.of(
                        Route.post(
                                "/threads", Documented.body("POST /threads"), call -> Answer.ok(create(call.body()))),
                        Route.get("/threads/{thread_id}", call -> Answer.ok(get(call))),
                        Route.post("/threads/{thread_id}", Documented.body("POST /threads/{thread_id}"), this::modify),
                        Route.delete("/threads/{thread_id}", this::delete))
                .map(Route::forAssistantsBeta)
                .toList();
    }

    @Override
    public void clear() {
        objects.clear();
    }

    ObjectNode create(ObjectNode request) {
        Instant now = clock.instant();
        String id = ids.next("thread_");
        ObjectNode thread = Json.object().put("id", id).put("object", "thread").put("created_at", now.getEpochSecond());
        defaults.fill(thread, request);
        objects.threads.put(thread);
        for (JsonNode message : request.path("messages")) {
            objects.messages.put(messages.sent(id, message, now));
        }
        return thread;
    }

    private ObjectNode get(Call call) {
        return objects.threads.get(call.variable("thread_id"));
    }

    private Answer modify(Call call) {
        ObjectNode thread = get(call);
        defaults.apply(thread, call.body());
        return Answer.ok(thread);
    }

    private Answer delete(Call call) {
        String id = call.variable("thread_id");
        objects.remove(id);
        return Answer.ok(
                Json.object().put("id", id).put("object", "thread.deleted").put("deleted", true));
    }
}
