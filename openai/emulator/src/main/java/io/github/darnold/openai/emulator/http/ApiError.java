package io.github.darnold.openai.emulator.http;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// A refusal in OpenAI's shape: `{"error": {"message", "type", "param", "code"}}`.
public final class ApiError extends RuntimeException {

    private static final String INVALID_REQUEST = "invalid_request_error";

    private final int status;
    private final String type;
    private final @Nullable String param;
    private final @Nullable String code;

    public ApiError(int status, String type, String message, @Nullable String param, @Nullable String code) {
        super(message);
        this.status = status;
        this.type = type;
        this.param = param;
        this.code = code;
    }

    public static ApiError badRequest(String message) {
        return badRequest(message, null, null);
    }

    public static ApiError badRequest(String message, @Nullable String param, @Nullable String code) {
        return of(400, message, param, code);
    }

    public static ApiError notFound(String message) {
        return of(404, message, null, null);
    }

    public static ApiError of(int status, String message, @Nullable String param, @Nullable String code) {
        return new ApiError(status, INVALID_REQUEST, message, param, code);
    }

    public static ApiError unknownModel(String model) {
        return of(
                404,
                "The model `" + model + "` does not exist or you do not have access to it.",
                null,
                "model_not_found");
    }

    public static ApiError tooLarge(long limit) {
        return of(413, "Maximum content size limit (" + limit + ") exceeded.", null, null);
    }

    /// The error that OpenAI sends with a status of its own accord: overload, limits, failures.
    public static ApiError ofStatus(int status) {
        return switch (status) {
            case 401 -> of(401, "Incorrect API key provided.", null, "invalid_api_key");
            case 403 ->
                of(403, "You have insufficient permissions for this operation.", null, "insufficient_permissions");
            case 404 -> notFound("The requested resource was not found.");
            case 408 -> of(408, "The request timed out.", null, "request_timeout");
            case 409 -> of(409, "The resource was updated by another process. Please try again.", null, "conflict");
            case 429 -> new ApiError(429, "requests", "Rate limit reached for requests.", null, "rate_limit_exceeded");
            case 503 ->
                new ApiError(
                        503,
                        "server_error",
                        "The engine is currently overloaded, please try again later.",
                        null,
                        "service_unavailable");
            default ->
                status < 500
                        ? of(status, "The request was refused with status " + status + ".", null, null)
                        : new ApiError(
                                status,
                                "server_error",
                                "The server had an error while processing your request. Sorry about that!",
                                null,
                                null);
        };
    }

    /// The same with another code.
    public ApiError withCode(String other) {
        return new ApiError(status, type, String.valueOf(getMessage()), param, other);
    }

    public Answer answer() {
        ObjectNode error = Json.object()
                .put("message", getMessage())
                .put("type", type)
                .put("param", param)
                .put("code", code);
        return Answer.json(status, Json.object().set("error", error));
    }
}
