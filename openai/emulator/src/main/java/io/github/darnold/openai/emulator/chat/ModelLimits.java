package io.github.darnold.openai.emulator.chat;

import io.github.darnold.openai.emulator.http.ApiError;
import io.github.darnold.openai.emulator.models.ModelCatalogue;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What a model does not do: reasoning models take no sampling arguments, and no model reads more than its context.
final class ModelLimits {

    /// What reasoning models take at these values alone.
    private static final List<String> FIXED_AT_ONE = List.of("temperature", "top_p");
    private static final List<String> FIXED_AT_ZERO = List.of("presence_penalty", "frequency_penalty");
    private static final List<String> UNSUPPORTED = List.of("logprobs", "top_logprobs", "logit_bias");

    private ModelLimits() {}

    static void check(ObjectNode body, int promptTokens) {
        String model = body.get("model").stringValue();
        if (ModelCatalogue.isReasoning(model, body.path("reasoning_effort").asString(""))) {
            checkReasoning(body);
        }
        checkContext(body, ModelCatalogue.contextOf(model), promptTokens);
    }

    private static void checkReasoning(ObjectNode body) {
        if (body.path("max_tokens").isNumber()) {
            throw ApiError.badRequest(
                    "Unsupported parameter: 'max_tokens' is not supported with this model. Use"
                            + " 'max_completion_tokens' instead.",
                    "max_tokens",
                    "unsupported_parameter");
        }
        FIXED_AT_ONE.forEach(name -> checkFixed(body, name, 1));
        FIXED_AT_ZERO.forEach(name -> checkFixed(body, name, 0));
        for (String name : UNSUPPORTED) {
            JsonNode value = body.path(name);
            if (value.isNumber() || value.asBoolean(false) || value.size() > 0) {
                throw ApiError.badRequest(
                        "Unsupported parameter: '" + name + "' is not supported with this model.",
                        name,
                        "unsupported_parameter");
            }
        }
    }

    private static void checkFixed(ObjectNode body, String name, int only) {
        JsonNode value = body.path(name);
        if (value.isNumber() && value.doubleValue() != only) {
            throw ApiError.badRequest(
                    "Unsupported value: '%s' does not support %s with this model. Only the default (%d) value is supported."
                            .formatted(name, value, only),
                    name,
                    "unsupported_value");
        }
    }

    private static void checkContext(ObjectNode body, int context, int promptTokens) {
        if (promptTokens > context) {
            throw tooLong(
                    "This model's maximum context length is %d tokens. However, your messages resulted in %d tokens."
                                    .formatted(context, promptTokens)
                            + " Please reduce the length of the messages.");
        }
        long completion = body.path("max_completion_tokens")
                .asLong(body.path("max_tokens").asLong(0));
        if (promptTokens + completion > context) {
            throw tooLong(
                    "This model's maximum context length is %d tokens. However, you requested %d tokens (%d in the messages, %d in the completion)."
                                    .formatted(context, promptTokens + completion, promptTokens, completion)
                            + " Please reduce the length of the messages or completion.");
        }
    }

    private static ApiError tooLong(String message) {
        return ApiError.badRequest(message, "messages", "context_length_exceeded");
    }
}
