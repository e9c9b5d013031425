package io.github.darnold.openai.emulator.assistants;

import io.github.darnold.openai.emulator.http.Answer;
import io.github.darnold.openai.emulator.http.ApiError;
import io.github.darnold.openai.emulator.http.Call;
import io.github.darnold.openai.emulator.http.Chapter;
import io.github.darnold.openai.emulator.http.Json;
import io.github.darnold.openai.emulator.http.Route;
import io.github.darnold.openai.emulator.schema.Documented;
import io.github.darnold.openai.emulator.store.Ids;
import io.github.darnold.openai.emulator.store.Paging;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/// `/threads/{thread_id}/messages`.
final class Messages implements Chapter {

    private static final Paging PAGING = Paging.newestFirst();
    private static final String ALL = "/threads/{thread_id}/messages";
    private static final String ONE = ALL + "/{message_id}";

    private final ThreadObjects objects;
    private final InstantSource clock;
    private final MessageFactory messages;

    Messages(ThreadObjects objects, InstantSource clock, Ids ids) {
        this.objects = objects;
        this.clock = clock;
        this.messages = new MessageFactory(ids);
    }

    @Override
    public List<Route> routes() {
        return Stream.of(
                        Route.get(ALL, this::list),
                        Route.post(ALL, Documented.body("POST " + ALL), this::create),
                        Route.get(ONE, call -> Answer.ok(get(call))),
                        Route.post(ONE, Documented.body("POST " + ONE), this::modify),
                        Route.delete(ONE, this::delete))
                .map(Route::forAssistantsBeta)
                .toList();
    }

    private String thread(Call call) {
        return objects.threads.get(call.variable("thread_id")).get("id").stringValue();
    }

    private ObjectNode get(Call call) {
        return objects.message(thread(call), call.variable("message_id"));
    }

    private Answer list(Call call) {
        Optional<String> run = call.query().text("run_id");
        List<ObjectNode> all = objects.messagesOf(thread(call)).stream()
                .filter(message ->
                        run.isEmpty() || message.get("run_id").asString("").equals(run.get()))
                .toList();
        return Answer.ok(PAGING.page(all, call.query()));
    }

    private Answer create(Call call) {
        String thread = thread(call);
        objects.activeRun(thread).ifPresent(run -> {
            throw ApiError.badRequest("Can't add messages to " + thread + " while a run "
                    + run.get("id").stringValue() + " is active.");
        });
        ObjectNode message = messages.sent(thread, call.body(), clock.instant());
        objects.messages.put(message);
        return Answer.ok(message);
    }

    private Answer modify(Call call) {
        ObjectNode message = get(call);
        ThreadObjects.applyMetadata(message, call.body());
        return Answer.ok(message);
    }

    private Answer delete(Call call) {
        String id = get(call).get("id").stringValue();
        objects.messages.remove(id);
        return Answer.ok(Json.object()
                .put("id", id)
                .put("object", "thread.message.deleted")
                .put("deleted", true));
    }
}
