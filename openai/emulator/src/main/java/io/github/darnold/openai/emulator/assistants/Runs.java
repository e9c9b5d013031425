package io.github.darnold.openai.emulator.assistants;

import io.github.darnold.openai.emulator.http.Answer;
import io.github.darnold.openai.emulator.http.ApiError;
import io.github.darnold.openai.emulator.http.Call;
import io.github.darnold.openai.emulator.http.Chapter;
import io.github.darnold.openai.emulator.http.Json;
import io.github.darnold.openai.emulator.http.Route;
import io.github.darnold.openai.emulator.models.ModelCatalogue;
import io.github.darnold.openai.emulator.schema.Documented;
import io.github.darnold.openai.emulator.store.Ids;
import io.github.darnold.openai.emulator.store.Paging;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// `/threads/{thread_id}/runs`: a thread has at most one that is active.
final class Runs implements Chapter {

    private static final Paging PAGING = Paging.newestFirst();
    private static final String ALL = "/threads/{thread_id}/runs";
    private static final String ONE = ALL + "/{run_id}";

    private final ThreadObjects objects;
    private final Assistants assistants;
    private final Threads threads;
    private final InstantSource clock;
    private final AssistantModels models;
    private final MessageFactory messages;
    private final RunFactory runs;
    private final RunLifeCycle lifeCycle;

    Runs(
            ThreadObjects objects,
            Assistants assistants,
            Threads threads,
            InstantSource clock,
            Ids ids,
            ModelCatalogue models) {
        this.objects = objects;
        this.assistants = assistants;
        this.threads = threads;
        this.clock = clock;
        this.models = new AssistantModels(models);
        this.messages = new MessageFactory(ids);
        this.runs = RunFactory.of(ids);
        this.lifeCycle = new RunLifeCycle(objects, ids);
    }

    @Override
    public List<Route> routes() {
        return Stream.of(
                        Route.get(ALL, this::list),
                        Route.post(ALL, Documented.body("POST " + ALL), this::create),
                        Route.post("/threads/runs", Documented.body("POST /threads/runs"), this::createWithThread),
                        Route.get(ONE, call -> Answer.ok(get(call))),
                        Route.post(ONE, Documented.body("POST " + ONE), this::modify),
                        Route.post(ONE + "/cancel", this::cancel),
                        Route.post(
                                ONE + "/submit_tool_outputs",
                                Documented.body("POST " + ONE + "/submit_tool_outputs"),
                                this::submit),
                        Route.get(ONE + "/steps", this::steps),
                        Route.get(ONE + "/steps/{step_id}", this::step))
                .map(Route::forAssistantsBeta)
                .toList();
    }

    @Override
    public void settle(Instant now) {
        lifeCycle.settle(now);
    }

    private String thread(Call call) {
        return objects.threads.get(call.variable("thread_id")).get("id").stringValue();
    }

    private ObjectNode get(Call call) {
        return objects.run(thread(call), call.variable("run_id"));
    }

    private Answer list(Call call) {
        return Answer.ok(PAGING.page(objects.runsOf(thread(call)), call.query()));
    }

    private Answer create(Call call) {
        String thread = thread(call);
        objects.activeRun(thread).ifPresent(run -> {
            throw ApiError.badRequest("Thread " + thread + " already has an active run "
                    + run.get("id").stringValue() + ".");
        });
        return Answer.ok(start(thread, call.body()));
    }

    /// The thread is made only when nothing about the run is wrong.
    private Answer createWithThread(Call call) {
        ObjectNode body = call.body();
        check(body);
        runs.create("thread_check", assistant(body), body, clock.instant());
        ObjectNode thread = body.path("thread").isObject() ? body.get("thread").asObject() : Json.object();
        if (body.path("tool_resources").isObject() && !thread.has("tool_resources")) {
            thread.set("tool_resources", body.get("tool_resources"));
        }
        return Answer.ok(start(threads.create(thread).get("id").stringValue(), body));
    }

    private ObjectNode start(String thread, ObjectNode body) {
        check(body);
        Instant now = clock.instant();
        ObjectNode run = runs.create(thread, assistant(body), body, now);
        for (JsonNode message : body.path("additional_messages")) {
            objects.messages.put(messages.sent(thread, message, now));
        }
        objects.runs.put(run);
        lifeCycle.start(run, now);
        return run;
    }

    private void check(ObjectNode body) {
        if (body.path("stream").asBoolean(false)) {
            throw ApiError.badRequest(
                    "The emulator does not stream: leave 'stream' out.", "stream", "unsupported_value");
        }
        models.check(body);
        Tools.checkStrict(body);
    }

    private ObjectNode assistant(ObjectNode body) {
        return assistants.get(body.get("assistant_id").stringValue());
    }

    private Answer modify(Call call) {
        ObjectNode run = get(call);
        ThreadObjects.applyMetadata(run, call.body());
        return Answer.ok(run);
    }

    private Answer cancel(Call call) {
        ObjectNode run = get(call);
        lifeCycle.cancel(run, clock.instant());
        return Answer.ok(run);
    }

    private Answer submit(Call call) {
        ObjectNode run = get(call);
        lifeCycle.submit(run, call.body().get("tool_outputs"), clock.instant());
        return Answer.ok(run);
    }

    private Answer steps(Call call) {
        return Answer.ok(PAGING.page(stepsOf(get(call)), call.query()));
    }

    private Answer step(Call call) {
        String id = call.variable("step_id");
        return stepsOf(get(call)).stream()
                .filter(step -> step.get("id").stringValue().equals(id))
                .findFirst()
                .map(Answer::ok)
                .orElseThrow(() -> ApiError.notFound("No run step found with id '" + id + "'."));
    }

    private List<ObjectNode> stepsOf(ObjectNode run) {
        return objects.steps.where(step -> step.get("run_id").equals(run.get("id")));
    }
}
