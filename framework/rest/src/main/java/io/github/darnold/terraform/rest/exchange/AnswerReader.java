package io.github.darnold.terraform.rest.exchange;

import io.github.darnold.terraform.plugin.json.InvalidJson;
import io.github.darnold.terraform.plugin.json.Json;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Makes of an HTTP answer a document or a failure. Only what the API itself says counts: a 404 from a proxy is not
/// "no such object".
final class AnswerReader {

    private final ErrorReader errors;

    AnswerReader(ErrorReader errors) {
        this.errors = errors;
    }

    /// The answer.
    ///
    /// @param retryAfter the API's word on when to come back; null when it said nothing
    ApiAnswer read(
            ApiRequest request, Endpoint endpoint, HttpResponse<byte[]> response, @Nullable Duration retryAfter) {
        int status = response.statusCode();
        String requestId = response.headers().firstValue("x-request-id").orElse("");
        if (status >= 200 && status < 300) {
            ObjectValue document = document(request, status, response.body());
            refuseErrorInside(request, status, document, requestId);
            return new ApiAnswer(status, document, requestId);
        }
        Optional<ApiError> told = errors.read(status, parse(response.body()), requestId);
        throw new ApiException(
                request,
                told.map(error -> failure(error, endpoint, retryAfter))
                        .orElseGet(() -> untold(status, requestId, retryAfter)));
    }

    /// A gateway may say 200 where the API behind it failed: then the error is all that the answer has.
    private void refuseErrorInside(ApiRequest request, int status, ObjectValue document, String requestId) {
        if (document.members().size() == 1) {
            errors.read(status, document, requestId).ifPresent(error -> {
                throw new ApiException(request, new ApiFailure.Unavailable(error, null));
            });
        }
    }

    private static ObjectValue document(ApiRequest request, int status, byte[] body) {
        if (body.length == 0 && request.method() == Method.GET) {
            throw new ApiException(request, new ApiFailure.Unreadable(status, "the answer is empty"));
        }
        if (body.length == 0) {
            return ObjectValue.EMPTY;
        }
        if (parse(body) instanceof ObjectValue object) {
            return object;
        }
        throw new ApiException(request, new ApiFailure.Unreadable(status, "the answer is not a JSON object"));
    }

    private static Value parse(byte[] body) {
        try {
            return body.length == 0 ? NullValue.NULL : Json.parse(body);
        } catch (InvalidJson _) {
            return NullValue.NULL;
        }
    }

    private ApiFailure failure(ApiError error, Endpoint endpoint, @Nullable Duration retryAfter) {
        if (errors.isBusy(error)) {
            return new ApiFailure.Busy(error);
        }
        int status = error.status();
        return switch (status) {
            case 401, 403 -> new ApiFailure.Unauthorized(error, endpoint.credential());
            case 404 ->
                errors.isUnknownUrl(error)
                        ? new ApiFailure.Unreadable(status, error.text())
                        : new ApiFailure.NotFound(error);
            case 408 -> new ApiFailure.Unavailable(error, retryAfter);
            case 409 -> new ApiFailure.Conflict(error);
            case 429 ->
                errors.isQuotaExceeded(error)
                        ? new ApiFailure.QuotaExceeded(error)
                        : new ApiFailure.RateLimited(error, retryAfter);
            default -> status >= 500 ? new ApiFailure.Unavailable(error, retryAfter) : new ApiFailure.Refused(error);
        };
    }

    /// Gateways in front of an API answer for it when it is overloaded or down, in their own words.
    private static ApiFailure untold(int status, String requestId, @Nullable Duration retryAfter) {
        ApiError error = new ApiError(status, "", "", "", "", requestId);
        if (status == 429) {
            return new ApiFailure.RateLimited(error, retryAfter);
        }
        return status >= 500 || status == 408
                ? new ApiFailure.Unavailable(error, retryAfter)
                : new ApiFailure.Unreadable(status, "the answer is not in the API's form");
    }
}
