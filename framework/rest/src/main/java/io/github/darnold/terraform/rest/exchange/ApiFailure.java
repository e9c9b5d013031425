package io.github.darnold.terraform.rest.exchange;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Why a request brought no usable answer. Retries and texts are exhaustive switches over this family.
public sealed interface ApiFailure {

    /// The API knows no such object.
    record NotFound(ApiError error) implements ApiFailure {}

    /// The API says that the request is wrong.
    record Refused(ApiError error) implements ApiFailure {}

    /// The credential is missing, wrong, or not allowed to do this.
    ///
    /// @param credential where users set it
    record Unauthorized(ApiError error, String credential) implements ApiFailure {}

    /// The object is in a state, or in use, so that this cannot be done now.
    record Conflict(ApiError error) implements ApiFailure {}

    /// The object is busy with something that ends by itself: nothing was done, and the request can be sent again.
    record Busy(ApiError error) implements ApiFailure {}

    /// Too many requests.
    ///
    /// @param retryAfter the API's word on when to come back; null when it said nothing
    record RateLimited(ApiError error, @Nullable Duration retryAfter) implements ApiFailure {}

    /// The account's quota or budget is used up: waiting does not help.
    record QuotaExceeded(ApiError error) implements ApiFailure {}

    /// The API has trouble of its own.
    record Unavailable(ApiError error, @Nullable Duration retryAfter) implements ApiFailure {}

    /// No connection was made: the request did not reach the API.
    record Unreachable(String reason) implements ApiFailure {}

    /// The connection broke, or the answer did not come in time: the request may have been carried out.
    record Interrupted(String reason) implements ApiFailure {}

    /// Something answered that is not this API: a proxy's page, another service, an unknown URL.
    record Unreadable(int status, String reason) implements ApiFailure {}

    /// Whoever answers has no certificate that this machine trusts: nothing was sent.
    ///
    /// @param advice what users can do
    record Untrusted(String reason, String advice) implements ApiFailure {}

    /// The answer is longer than anything that this client should have to keep.
    record TooLong(String reason) implements ApiFailure {}

    /// Whether the API may have done what was asked for.
    default boolean leavesDoubt() {
        return switch (this) {
            case Interrupted _, TooLong _ -> true;
            case Unreadable unreadable -> unreadable.status() >= 500 || unreadable.status() / 100 == 2;
            case Unavailable unavailable ->
                unavailable.error().status() != 503 && unavailable.error().status() != 408;
            case NotFound _,
                    Refused _,
                    Unauthorized _,
                    Conflict _,
                    Busy _,
                    RateLimited _,
                    QuotaExceeded _,
                    Unreachable _,
                    Untrusted _ -> false;
        };
    }
}
