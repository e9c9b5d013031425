package io.github.darnold.openai.emulator.finetuning;

import io.github.darnold.openai.emulator.files.FileStore;
import io.github.darnold.openai.emulator.http.ApiError;
import io.github.darnold.openai.emulator.http.Json;
import io.github.darnold.openai.emulator.models.ModelCatalogue;
import io.github.darnold.openai.emulator.store.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Takes jobs from `validating_files` through `queued` and `running` to their end, by the clock.
final class JobLifeCycle {

    private final FileStore files;
    private final ModelCatalogue models;
    private final Duration stage;
    private final Training training;

    JobLifeCycle(FileStore files, ModelCatalogue models, Ids ids, Duration stage) {
        this.files = files;
        this.models = models;
        this.stage = stage;
        this.training = new Training(files, models, ids);
    }

    void start(Job job, Instant now) {
        job.tell("Created fine-tuning job: " + job.id(), now);
        job.tell("Validating training file: " + job.json.get("training_file").stringValue(), now);
    }

    void settle(Job job, Instant now) {
        while (!job.hasEnded() && !job.status().equals("paused")) {
            Instant due = job.stageBegan().plus(stage);
            if (now.isBefore(due)) {
                return;
            }
            switch (job.status()) {
                case "validating_files" -> validated(job, due);
                case "queued" -> {
                    job.enter("running", due);
                    job.json.put("estimated_finish", due.plus(stage).getEpochSecond());
                    job.tell("Fine-tuning job started", due);
                }
                default -> training.finish(job, due);
            }
        }
    }

    private void validated(Job job, Instant at) {
        Optional<String> complaint = complaint(job, "training_file").or(() -> complaint(job, "validation_file"));
        if (complaint.isPresent()) {
            job.event("error", "message", complaint.get(), Json.object(), at);
            job.enter("failed", at);
            return;
        }
        JsonNode method = job.json.get("method");
        Methods.resolve(method, training.data(job, "training_file").examples());
        job.json.set("hyperparameters", Methods.mirrored(method));
        job.tell("Files validated, moving job to queued state", at);
        job.enter("queued", at);
    }

    private Optional<String> complaint(Job job, String param) {
        if (job.json.get(param).isNull()) {
            return Optional.empty();
        }
        String model = job.json.get("model").stringValue();
        Optional<String> wrong = files.find(job.json.get(param).stringValue()).isEmpty()
                ? Optional.of("The file is gone.")
                : training.data(job, param)
                        .complaint(job.json.at("/method/type").stringValue(), models.isChatModel(model));
        wrong.ifPresent(reason -> job.json.set("error", error(param, reason)));
        return wrong.map(reason -> job.json.at("/error/message").stringValue());
    }

    private static ObjectNode error(String param, String reason) {
        return Json.object()
                .put("code", "invalid_" + param)
                .put("message", "The job failed due to an invalid " + param.replace('_', ' ') + ". " + reason)
                .put("param", param);
    }

    void cancel(Job job, Instant now) {
        refuseEnded(job, "cancel");
        job.enter("cancelled", now);
        job.tell("The job was cancelled", now);
    }

    void pause(Job job, Instant now) {
        refuseEnded(job, "pause");
        job.enter("paused", now);
        job.tell("The job was paused", now);
    }

    void resume(Job job, Instant now) {
        if (!job.status().equals("paused")) {
            throw ApiError.badRequest("Cannot resume job " + job.id() + " with status '" + job.status() + "'.");
        }
        boolean validated = job.json.at("/hyperparameters/n_epochs").isNumber();
        job.enter(validated ? "queued" : "validating_files", now);
        job.tell("The job was resumed", now);
    }

    private static void refuseEnded(Job job, String what) {
        if (job.hasEnded()) {
            throw ApiError.badRequest(
                    "Cannot " + what + " a job " + job.id() + " that is already " + job.status() + ".");
        }
    }
}
