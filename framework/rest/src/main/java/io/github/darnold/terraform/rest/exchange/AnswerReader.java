package io.github.darnold.terraform.rest.exchange;

import io.github.darnold.terraform.plugin.json.InvalidJson;
import io.github.darnold.terraform.plugin.json.Json;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Makes of an HTTP answer a document or a failure. Only what the API itself says counts: a 404 from a proxy is not
/// "no such object".
final class AnswerReader {

    private static final int LONGEST_ASSENT = 100;

    private static final Pattern ASSENT =
            Pattern.compile("\\s*\"?(ok|okay|true|null|done|deleted|success)[.!]?\"?\\s*", Pattern.CASE_INSENSITIVE);

    private final ErrorReader errors;
    private final String requestIdHeader;

    AnswerReader(ApiDialect dialect) {
        this.errors = dialect.errors();
        this.requestIdHeader = dialect.requestId();
    }

    /// The answer.
    ///
    /// @param retryAfter the API's word on when to come back; null when it said nothing
    ApiAnswer read(
            ApiRequest request, Endpoint endpoint, HttpResponse<byte[]> response, @Nullable Duration retryAfter) {
        int status = response.statusCode();
        String requestId = response.headers().firstValue(requestIdHeader).orElse("");
        if (status >= 200 && status < 300) {
            ObjectValue document = document(request, status, response.body());
            refuseErrorInside(request, status, document, requestId);
            return new ApiAnswer(status, document, requestId, response.body().length);
        }
        Optional<ApiError> told = errors.read(status, parse(response.body()), requestId);
        throw new ApiException(
                request,
                told.map(error -> failure(error, endpoint, retryAfter))
                        .orElseGet(() -> otherwise(
                                ApiError.otherwise(status, OtherErrors.reason(response.body()), requestId),
                                endpoint,
                                retryAfter)));
    }

    /// A gateway may say 200 where the API behind it failed: then the error is all that the answer has.
    private void refuseErrorInside(ApiRequest request, int status, ObjectValue document, String requestId) {
        if (document.members().size() == 1) {
            errors.read(status, document, requestId).ifPresent(error -> {
                throw new ApiException(request, new ApiFailure.Unavailable(error, null));
            });
        }
        errors.undone(request.method(), document).ifPresent(why -> {
            throw new ApiException(request, new ApiFailure.Refused(new ApiError(status, why, "", "", "", requestId)));
        });
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
        if (request.method() == Method.DELETE && isAssent(body)) {
            return ObjectValue.EMPTY;
        }
        throw new ApiException(request, new ApiFailure.Unreadable(status, "the answer is not a JSON object"));
    }

    /// Some servers say no more than that it is done. A page of a proxy is another thing.
    private static boolean isAssent(byte[] body) {
        return body.length < LONGEST_ASSENT
                && ASSENT.matcher(new String(body, StandardCharsets.UTF_8)).matches();
    }

    private static Value parse(byte[] body) {
        try {
            return body.length == 0 ? NullValue.NULL : Json.parse(body, Json.Excess.AS_TEXT);
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
            case 410 -> new ApiFailure.NotFound(error);
            case 408 -> new ApiFailure.Unavailable(error, retryAfter);
            case 409 -> new ApiFailure.Conflict(error);
            case 429 ->
                errors.isQuotaExceeded(error)
                        ? new ApiFailure.QuotaExceeded(error)
                        : new ApiFailure.RateLimited(error, retryAfter);
            default -> status >= 500 ? new ApiFailure.Unavailable(error, retryAfter) : new ApiFailure.Refused(error);
        };
    }

    /// Gateways in front of an API answer for it when it is overloaded or down, and compatible servers answer in forms
    /// of
    /// their own. They are quoted, but that an object is gone is only taken from the API itself: a 404 may as well
    /// come of a wrong URL.
    private ApiFailure otherwise(ApiError error, Endpoint endpoint, @Nullable Duration retryAfter) {
        int status = error.status();
        boolean isTold = !error.otherwise().isEmpty();
        if (status == 429) {
            return errors.isQuotaExceeded(error)
                    ? new ApiFailure.QuotaExceeded(error)
                    : new ApiFailure.RateLimited(error, retryAfter);
        }
        if (status >= 500 || status == 408) {
            return new ApiFailure.Unavailable(error, retryAfter);
        }
        if (status == 401 || (status == 403 && isTold)) {
            return new ApiFailure.Unauthorized(error, endpoint.credential());
        }
        if (status == 404 || status == 405 || status == 410 || status < 400 || !isTold) {
            return new ApiFailure.Unreadable(
                    status, isTold ? error.otherwise() : "the answer is not in the API's form");
        }
        return status == 409 ? new ApiFailure.Conflict(error) : new ApiFailure.Refused(error);
    }
}
