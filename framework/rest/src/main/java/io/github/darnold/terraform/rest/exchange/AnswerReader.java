package io.github.darnold.terraform.rest.exchange;

import io.github.darnold.terraform.plugin.json.InvalidJson;
import io.github.darnold.terraform.plugin.json.Json;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
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
    /// @param now by which a date says how long to wait
    ApiAnswer read(
            ApiRequest request, Endpoint endpoint, HttpResponse<byte[]> response, String requestId, Instant now) {
        int status = response.statusCode();
        if (status >= 200 && status < 300) {
            return new ApiAnswer(status, document(request, status, response.body()), requestId);
        }
        throw new ApiException(request, failure(status, endpoint, response, requestId, now));
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

    private ApiFailure failure(
            int status, Endpoint endpoint, HttpResponse<byte[]> response, String requestId, Instant now) {
        Duration retryAfter = retryAfter(response.headers(), now);
        Optional<ApiError> told = errors.read(status, parse(response.body()), requestId);
        if (told.isEmpty()) {
            return untold(status, requestId, retryAfter);
        }
        ApiError error = told.get();
        if (errors.isBusy(error)) {
            return new ApiFailure.Busy(error);
        }
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

    private static @Nullable Duration retryAfter(HttpHeaders headers, Instant now) {
        String value = headers.firstValue("retry-after").orElse("");
        try {
            return value.isEmpty() ? null : Duration.ofSeconds(Long.parseLong(value.strip()));
        } catch (NumberFormatException _) {
            return untilDate(value, now);
        }
    }

    private static @Nullable Duration untilDate(String value, Instant now) {
        try {
            Instant date = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            Duration wait = Duration.between(now, date);
            return wait.isNegative() ? Duration.ZERO : wait;
        } catch (DateTimeException _) {
            return null;
        }
    }
}
