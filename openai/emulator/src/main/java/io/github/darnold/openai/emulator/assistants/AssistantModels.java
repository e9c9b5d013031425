package io.github.darnold.openai.emulator.assistants;

import io.github.darnold.openai.emulator.http.ApiError;
import io.github.darnold.openai.emulator.models.ModelCatalogue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Which models assistants and runs may name. Unlike chats, these answer an unknown one with status 400.
record AssistantModels(ModelCatalogue catalogue) {

    void check(ObjectNode body) {
        JsonNode model = body.path("model");
        if (!model.isString()) {
            return;
        }
        String name = model.stringValue();
        if (!catalogue.exists(name)) {
            throw ApiError.badRequest("The requested model '" + name + "' does not exist.", "model", "model_not_found");
        }
        if (!catalogue.isChatModel(name)) {
            throw ApiError.badRequest(
                    "The requested model '" + name + "' cannot be used with the Assistants API.",
                    "model",
                    "unsupported_model");
        }
    }
}
