package io.github.darnold.openai.emulator.finetuning;

import io.github.darnold.openai.emulator.files.FileStore;
import io.github.darnold.openai.emulator.http.Answer;
import io.github.darnold.openai.emulator.http.ApiError;
import io.github.darnold.openai.emulator.http.Call;
import io.github.darnold.openai.emulator.http.Chapter;
import io.github.darnold.openai.emulator.http.Route;
import io.github.darnold.openai.emulator.models.ModelCatalogue;
import io.github.darnold.openai.emulator.store.Ids;
import io.github.darnold.openai.emulator.store.Paging;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// `/fine_tuning/jobs`: jobs are cancelled, never deleted.
public final class FineTuningJobs implements Chapter {

    private static final Paging PAGING = Paging.newestFirst().withEnds(Paging.Ends.NONE);
    private static final Paging CHECKPOINTS =
            Paging.newestFirst().withLimits(10, 100).withEnds(Paging.Ends.NULLABLE);
    private static final String ONE = "/fine_tuning/jobs/{fine_tuning_job_id}";

    private final Map<String, Job> jobs = new LinkedHashMap<>();
    private final InstantSource clock;
    private final JobFactory factory;
    private final JobLifeCycle lifeCycle;

    public FineTuningJobs(InstantSource clock, Ids ids, FileStore files, ModelCatalogue models, Duration stage) {
        this.clock = clock;
        this.factory = new JobFactory(files, models, ids);
        this.lifeCycle = new JobLifeCycle(files, models, ids, stage);
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post("/fine_tuning/jobs", JobShapes.CREATE::check, this::create),
                Route.get("/fine_tuning/jobs", this::list),
                Route.get(ONE, call -> Answer.ok(get(call).json)),
                Route.post(ONE + "/cancel", call -> change(call, lifeCycle::cancel)),
                Route.post(ONE + "/pause", call -> change(call, lifeCycle::pause)),
                Route.post(ONE + "/resume", call -> change(call, lifeCycle::resume)),
                Route.get(ONE + "/events", call -> Answer.ok(PAGING.page(get(call).events, call.query()))),
                Route.get(
                        ONE + "/checkpoints",
                        call -> Answer.ok(CHECKPOINTS.page(get(call).checkpoints, call.query()))));
    }

    @Override
    public void settle(Instant now) {
        jobs.values().forEach(job -> lifeCycle.settle(job, now));
    }

    @Override
    public void clear() {
        jobs.clear();
    }

    private Job get(Call call) {
        String id = call.variable("fine_tuning_job_id");
        Job job = jobs.get(id);
        if (job == null) {
            throw ApiError.of(404, "Could not find fine tune: " + id, "fine_tune_id", "fine_tune_not_found");
        }
        return job;
    }

    private Answer create(Call call) {
        Instant now = clock.instant();
        Job job = factory.create(call.body(), now);
        jobs.put(job.id(), job);
        lifeCycle.start(job, now);
        return Answer.ok(job.json);
    }

    private Answer change(Call call, BiConsumer<Job, Instant> change) {
        Job job = get(call);
        change.accept(job, clock.instant());
        return Answer.ok(job.json);
    }

    private Answer list(Call call) {
        boolean without = call.query().text("metadata").orElse("").equals("null");
        Map<String, String> wanted = call.query().object("metadata");
        List<ObjectNode> found = jobs.values().stream()
                .map(job -> job.json)
                .filter(job -> !without || job.get("metadata").isEmpty())
                .filter(job -> hasAll(job.get("metadata"), wanted))
                .toList();
        return Answer.ok(PAGING.page(found, call.query()));
    }

    private static boolean hasAll(JsonNode metadata, Map<String, String> wanted) {
        return wanted.entrySet().stream()
                .allMatch(pair -> metadata.path(pair.getKey()).asString("").equals(pair.getValue()));
    }
}
