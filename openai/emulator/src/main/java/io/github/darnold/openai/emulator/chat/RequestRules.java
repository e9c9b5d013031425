package io.github.darnold.openai.emulator.chat;

import io.github.darnold.openai.emulator.http.ApiError;
import io.github.darnold.openai.emulator.models.ModelCatalogue;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What must hold between the parts of a request.
final class RequestRules {

    private RequestRules() {}

    static void check(ObjectNode body, ModelCatalogue models) {
        checkModel(body.get("model").stringValue(), models);
        if (body.path("stream").asBoolean(false)) {
            throw ApiError.badRequest(
                    "The emulator does not stream: leave 'stream' out.", "stream", "unsupported_value");
        }
        for (JsonNode modality : body.path("modalities")) {
            if (modality.stringValue().equals("audio")) {
                throw ApiError.badRequest("The emulator does not speak.", "modalities", "unsupported_value");
            }
        }
        if (body.path("metadata").size() > 0 && !body.path("store").asBoolean(false)) {
            throw ApiError.badRequest(
                    "The 'metadata' parameter is only allowed when 'store' is enabled.", "metadata", null);
        }
        if (body.path("top_logprobs").isNumber() && !body.path("logprobs").asBoolean(false)) {
            throw ApiError.badRequest(
                    "The 'top_logprobs' parameter is only allowed when 'logprobs' is enabled.", "top_logprobs", null);
        }
        checkTools(body);
        checkJsonMode(body);
    }

    private static void checkModel(String model, ModelCatalogue models) {
        if (!models.exists(model)) {
            throw ApiError.unknownModel(model);
        }
        if (!models.isChatModel(model)) {
            throw ApiError.of(
                    404,
                    "This is not a chat model and thus not supported in the v1/chat/completions endpoint.",
                    "model",
                    null);
        }
    }

    private static void checkTools(ObjectNode body) {
        if (body.has("tool_choice") && body.path("tools").isEmpty()) {
            throw ApiError.badRequest(
                    "Invalid value for 'tool_choice': 'tool_choice' is only allowed when 'tools' are specified.",
                    "tool_choice",
                    null);
        }
        JsonNode choice = body.path("tool_choice");
        String type = choice.path("type").asString("");
        if (type.equals("function") || type.equals("custom")) {
            String name = choice.at("/" + type + "/name").asString();
            for (JsonNode tool : body.get("tools")) {
                if (tool.at("/" + type + "/name").asString("").equals(name)) {
                    return;
                }
            }
            throw ApiError.badRequest(
                    "Invalid value for 'tool_choice': '" + name + "' is not among the 'tools'.", "tool_choice", null);
        }
    }

    private static void checkJsonMode(ObjectNode body) {
        boolean jsonMode = body.at("/response_format/type").asString("").equals("json_object");
        if (jsonMode
                && !body.get("messages").toString().toLowerCase(Locale.ROOT).contains("json")) {
            throw ApiError.badRequest(
                    "'messages' must contain the word 'json' in some form, to use 'response_format' of type"
                            + " 'json_object'.",
                    "messages",
                    null);
        }
    }
}
