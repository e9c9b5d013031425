package io.github.darnold.openai.emulator.finetuning;

import io.github.darnold.openai.emulator.files.FileStore;
import io.github.darnold.openai.emulator.http.Content;
import io.github.darnold.openai.emulator.http.Json;
import io.github.darnold.openai.emulator.models.ModelCatalogue;
import io.github.darnold.openai.emulator.store.Ids;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/// What comes out of a job: metrics, checkpoints of the last epochs, a file of results, and a model.
record Training(FileStore files, ModelCatalogue models, Ids ids) {

    private static final int CHECKPOINTS = 3;

    TrainingData data(Job job, String param) {
        return files.find(job.json.get(param).asString(""))
                .map(file -> TrainingData.of(files.content(file).bytes()))
                .orElseGet(() -> TrainingData.of(new byte[0]));
    }

    void finish(Job job, Instant at) {
        TrainingData data = data(job, "training_file");
        ObjectNode hyperparameters = Methods.hyperparameters(job.json.get("method"));
        int epochs = hyperparameters.get("n_epochs").asInt();
        int stepsPerEpoch = Math.ceilDiv(
                Math.max(1, data.examples()), hyperparameters.get("batch_size").asInt());
        String model = modelName(job.json);
        StringBuilder results = new StringBuilder("step,train_loss,train_accuracy\n");
        for (int epoch = 1; epoch <= epochs; epoch++) {
            int step = epoch * stepsPerEpoch;
            ObjectNode metrics = metrics(step, epoch);
            job.event(
                    "info",
                    "metrics",
                    "Step " + step + "/" + epochs * stepsPerEpoch + ": training loss="
                            + metrics.get("train_loss").asString(),
                    metrics,
                    at);
            results.append(step)
                    .append(',')
                    .append(metrics.get("train_loss").asString())
                    .append(',')
                    .append(metrics.get("train_mean_token_accuracy").asString())
                    .append('\n');
            if (epoch > epochs - CHECKPOINTS) {
                String name = epoch == epochs ? model : model + ":ckpt-step-" + step;
                job.checkpoints.add(checkpoint(job, name, step, metrics, at));
                job.tell("Checkpoint created at step " + step, at);
            }
        }
        Content table = new Content.InMemory(results.toString().getBytes(StandardCharsets.UTF_8));
        ObjectNode file = files.add("step_metrics.csv", "fine-tune-results", table, at, null);
        job.json.set("result_files", Json.array().add(file.get("id")));
        job.json.put("fine_tuned_model", model).put("trained_tokens", data.tokens() * epochs);
        models.addFineTuned(model, at.getEpochSecond(), "org-emulator");
        job.tell("New fine-tuned model created: " + model, at);
        job.tell("The job has successfully completed", at);
        job.enter("succeeded", at);
    }

    private String modelName(ObjectNode job) {
        String suffix = job.path("user_provided_suffix")
                .asString("")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        String base = ModelCatalogue.baseOf(job.get("model").stringValue());
        return ids.next("ft:" + base + ":emulator:" + suffix + ":", 8);
    }

    private static ObjectNode metrics(int step, int epoch) {
        BigDecimal loss = BigDecimal.TWO.divide(BigDecimal.valueOf(epoch + 1L), 4, RoundingMode.HALF_UP);
        return Json.object()
                .put("step", step)
                .put("train_loss", loss)
                .put("train_mean_token_accuracy", BigDecimal.ONE.subtract(loss.movePointLeft(1)));
    }

    private ObjectNode checkpoint(Job job, String name, int step, ObjectNode metrics, Instant at) {
        ObjectNode checkpoint = Json.object()
                .put("object", "fine_tuning.job.checkpoint")
                .put("id", ids.next("ftckpt_"))
                .put("created_at", at.getEpochSecond())
                .put("fine_tuned_model_checkpoint", name)
                .put("step_number", step);
        checkpoint.set("metrics", metrics);
        return checkpoint.put("fine_tuning_job_id", job.id());
    }
}
