package io.github.darnold.openai.emulator.finetuning;

import io.github.darnold.openai.emulator.files.FileStore;
import io.github.darnold.openai.emulator.http.ApiError;
import io.github.darnold.openai.emulator.http.Json;
import io.github.darnold.openai.emulator.models.ModelCatalogue;
import io.github.darnold.openai.emulator.store.Ids;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// New jobs from checked requests.
record JobFactory(FileStore files, ModelCatalogue models, Ids ids) {

    private static final Pattern TUNABLE = Pattern.compile("babbage-002|davinci-002|gpt-3\\.5-turbo(-0125|-1106|-0613)?"
            + "|gpt-4-0613|gpt-4o(-mini)?(-2024-0[78]-\\d\\d)?|gpt-4\\.1(-mini|-nano)?(-2025-04-14)?"
            + "|o4-mini(-2025-04-16)?|gpt-5(-mini|-nano)?(-2025-08-07)?");

    Job create(ObjectNode body, Instant now) {
        String model = model(body.get("model").stringValue());
        checkFile(body, "training_file");
        if (body.path("validation_file").isString()) {
            checkFile(body, "validation_file");
        }
        String id = ids.next("ftjob-");
        ObjectNode json = Json.object()
                .put("object", "fine_tuning.job")
                .put("id", id)
                .put("model", model)
                .put("created_at", now.getEpochSecond())
                .putNull("finished_at")
                .putNull("fine_tuned_model")
                .put("organization_id", "org-emulator");
        json.set("result_files", Json.array());
        json.put("status", "validating_files")
                .put("validation_file", body.path("validation_file").asString(null))
                .put("training_file", body.get("training_file").stringValue())
                .putNull("trained_tokens")
                .putNull("error")
                .putNull("estimated_finish")
                .put("user_provided_suffix", body.path("suffix").asString(null))
                .put("seed", body.path("seed").asInt(Math.floorMod(id.hashCode(), Integer.MAX_VALUE)));
        ObjectNode method = Methods.asked(body);
        json.set("method", method);
        json.set("hyperparameters", Methods.mirrored(method));
        json.set("integrations", body.path("integrations").isArray() ? body.get("integrations") : Json.array());
        json.set("metadata", body.path("metadata").isObject() ? body.get("metadata") : null);
        return new Job(json, ids, now);
    }

    /// The snapshot that is trained.
    private String model(String asked) {
        boolean exists = models.exists(asked);
        if (!exists || !TUNABLE.matcher(ModelCatalogue.baseOf(asked)).matches()) {
            throw ApiError.badRequest(
                    "Model " + asked + " is not available for fine-tuning or does not exist.",
                    "model",
                    exists ? "model_not_available" : "model_not_found");
        }
        return models.snapshotOf(asked);
    }

    private void checkFile(ObjectNode body, String param) {
        String id = body.get(param).stringValue();
        Optional<ObjectNode> file = files.find(id);
        if (file.isEmpty()) {
            throw ApiError.badRequest("invalid " + param + ": " + id, param, "invalid_" + param);
        }
        JsonNode purpose = file.get().get("purpose");
        if (!purpose.stringValue().equals("fine-tune")) {
            throw ApiError.badRequest(
                    "Invalid file purpose: " + id + " has the purpose '" + purpose.stringValue()
                            + "', but 'fine-tune' is needed.",
                    param,
                    "invalid_file_purpose");
        }
    }
}
