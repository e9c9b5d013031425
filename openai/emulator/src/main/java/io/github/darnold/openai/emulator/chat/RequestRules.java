package io.github.darnold.openai.emulator.chat;

import io.github.darnold.openai.emulator.http.ApiError;
import io.github.darnold.openai.emulator.models.ModelCatalogue;
import io.github.darnold.openai.emulator.schema.StrictSchema;
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
        if (body.path("stream_options").isObject()) {
            throw ApiError.badRequest(
                    "The 'stream_options' parameter is only allowed when 'stream' is enabled.", "stream_options", null);
        }
        if (body.path("metadata").size() > 0 && !body.path("store").asBoolean(false)) {
            throw ApiError.badRequest(
                    "The 'metadata' parameter is only allowed when 'store' is enabled.", "metadata", null);
        }
        if (body.path("top_logprobs").isNumber() && !body.path("logprobs").asBoolean(false)) {
            throw ApiError.badRequest(
                    "The 'top_logprobs' parameter is only allowed when 'logprobs' is enabled.", "top_logprobs", null);
        }
        ToolChoice.check(body);
        StrictSchema.checkTools(body.path("tools"));
        StrictSchema.checkResponseFormat(body.path("response_format"));
        checkJsonMode(body);
        ToolTurns.check(body.get("messages"));
        ModelLimits.check(body, Conversation.tokens(body));
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
