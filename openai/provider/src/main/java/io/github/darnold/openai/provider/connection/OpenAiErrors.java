package io.github.darnold.openai.provider.connection;

import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.rest.exchange.ApiError;
import io.github.darnold.terraform.rest.exchange.ErrorReader;
import io.github.darnold.terraform.rest.exchange.Method;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// OpenAI's error answers: `{"error": {"message", "type", "param", "code"}}`.
final class OpenAiErrors implements ErrorReader {

    private static final Pattern ACTIVE_RUN = Pattern.compile("while a run \\S+ is active|already has an active run");

    private static final Pattern LOCK = Pattern.compile("\\block(ed)?\\b|try again|concurrent");

    /// Beside `billing_...`: OpenAI's words, and those of compatible servers.
    private static final Set<String> QUOTA = Set.of(
            "insufficient_quota",
            "credit_balance_exhausted",
            "insufficient_credits",
            "insufficient_balance",
            "payment_required",
            "quota_exceeded");

    /// A rate limit that the request alone is more than, and accounts that are not paid.
    private static final Pattern NEVER_PASSES = Pattern.compile(
            "^Request too large|exceeded your current quota|check your (plan and )?billing|"
                    + "insufficient (balance|credits?|quota|funds)|account is not active|no credits remaining",
            Pattern.CASE_INSENSITIVE);

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
        return isQuota(error.code())
                || isQuota(error.type())
                || NEVER_PASSES.matcher(error.reason()).find();
    }

    private static boolean isQuota(String word) {
        return QUOTA.contains(word) || word.startsWith("billing_");
    }

    /// A DELETE may be answered `{"id": ..., "deleted": false}`.
    @Override
    public Optional<String> undone(Method method, ObjectValue answer) {
        return method == Method.DELETE && answer.get("deleted").equals(Value.of(false))
                ? Optional.of("The API answered \"deleted\": false, without a reason")
                : Optional.empty();
    }
}
