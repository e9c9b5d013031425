package io.github.darnold.openai.emulator.finetuning;

import io.github.darnold.openai.emulator.http.Json;
import java.math.BigDecimal;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The method of a job and its hyperparameters: `auto` until the files are validated, numbers from then on.
final class Methods {

    private static final String[] COMMON = {"n_epochs", "batch_size", "learning_rate_multiplier"};

    private Methods() {}

    /// The method as asked for, or the one that the deprecated hyperparameters mean.
    static ObjectNode asked(ObjectNode body) {
        JsonNode sent = body.path("method");
        String type = sent.path("type").asString("supervised");
        JsonNode settings = sent.path(type);
        ObjectNode full = settings.isObject() ? settings.deepCopy().asObject() : Json.object();
        JsonNode chosen =
                settings.has("hyperparameters") ? settings.get("hyperparameters") : body.path("hyperparameters");
        ObjectNode hyperparameters = Json.object();
        for (String name : COMMON) {
            hyperparameters.put(name, "auto");
        }
        switch (type) {
            case "dpo" -> hyperparameters.put("beta", "auto");
            case "reinforcement" ->
                hyperparameters
                        .put("reasoning_effort", "default")
                        .put("compute_multiplier", "auto")
                        .put("eval_interval", "auto")
                        .put("eval_samples", "auto");
            default -> {}
        }
        if (chosen.isObject()) {
            hyperparameters.setAll(chosen.asObject());
        }
        full.set("hyperparameters", hyperparameters);
        return Json.object().put("type", type).set(type, full);
    }

    static ObjectNode hyperparameters(JsonNode method) {
        return method.get(method.get("type").stringValue())
                .get("hyperparameters")
                .asObject();
    }

    /// The three that all methods share, as the deprecated field of a job shows them.
    static ObjectNode mirrored(JsonNode method) {
        ObjectNode mirror = Json.object();
        for (String name : COMMON) {
            mirror.set(name, hyperparameters(method).get(name));
        }
        return mirror;
    }

    static void resolve(JsonNode method, int examples) {
        ObjectNode hyperparameters = hyperparameters(method);
        JsonNodeFactory numbers = JsonNodeFactory.instance;
        Map<String, JsonNode> found = Map.of(
                "n_epochs", numbers.numberNode(examples < 1000 ? 3 : 2),
                "batch_size", numbers.numberNode(Math.clamp(examples / 500, 1, 256)),
                "learning_rate_multiplier", numbers.numberNode(new BigDecimal("1.8")),
                "beta", numbers.numberNode(new BigDecimal("0.1")),
                "compute_multiplier", numbers.numberNode(1),
                "eval_interval", numbers.numberNode(5),
                "eval_samples", numbers.numberNode(4));
        found.forEach((name, number) -> {
            if (hyperparameters.path(name).asString("").equals("auto")) {
                hyperparameters.set(name, number);
            }
        });
    }
}
