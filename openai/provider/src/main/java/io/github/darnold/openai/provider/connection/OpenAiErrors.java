package io.github.darnold.openai.provider.connection;

import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.rest.exchange.ApiError;
import io.github.darnold.terraform.rest.exchange.ErrorReader;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// OpenAI's error answers: `{"error": {"message", "type", "param", "code"}}`.
final class OpenAiErrors implements ErrorReader {

    private static final Pattern ACTIVE_RUN = Pattern.compile("while a run \\S+ is active|already has an active run");

    private static final Pattern LOCK = Pattern.compile("\\block(ed)?\\b|try again|concurrent");

    private static final Set<String> QUOTA = Set.of("insufficient_quota", "billing_hard_limit_reached");

    @Override
    public Optional<ApiError> read(int status, Value document, String requestId) {
        if (!(document instanceof ObjectValue object) || !(object.get("error") instanceof ObjectValue error)) {
            return Optional.empty();
        }
        return Optional.of(new ApiError(
                status, text(error, "message"), text(error, "type"), param(error), text(error, "code"), requestId));
    }

    /// An unknown model is told without the argument that names it.
    private static String param(ObjectValue error) {
        String param = text(error, "param");
        return param.isEmpty() && text(error, "code").equals("model_not_found") ? "model" : param;
    }

    private static String text(ObjectValue error, String field) {
        return error.get(field) instanceof StringValue(var text) ? text : "";
    }

    @Override
    public boolean isUnknownUrl(ApiError error) {
        return error.code().equals("unknown_url") || error.message().startsWith("Invalid URL");
    }

    /// A thread takes no messages and no other run while one is active, a conversation no second response, and no
    /// object two changes at once: all that passes. Other conflicts, "already exists" above all, do not.
    @Override
    public boolean isBusy(ApiError error) {
        return switch (error.status()) {
            case 400 -> error.code().equals("conversation_locked") || finds(ACTIVE_RUN, error);
            case 409 -> error.code().endsWith("_locked") || finds(LOCK, error);
            default -> error.code().equals("conversation_locked");
        };
    }

    private static boolean finds(Pattern pattern, ApiError error) {
        return pattern.matcher(error.message()).find();
    }

    @Override
    public boolean isQuotaExceeded(ApiError error) {
        return QUOTA.contains(error.code()) || QUOTA.contains(error.type());
    }
}
