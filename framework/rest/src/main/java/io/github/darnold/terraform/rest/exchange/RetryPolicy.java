package io.github.darnold.terraform.rest.exchange;

import io.github.darnold.terraform.rest.pacing.Backoff;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whether and when a failed request is sent again, apart from the turn that it has to wait for.
final class RetryPolicy {

    /// Nothing listens, or something else answers: as long as the API was never there, a mistake more often than an
    /// outage, so the user should not wait long.
    private static final int DOUBTFUL_RETRIES = 3;

    private final @Nullable Integer maxRetries;
    private final Backoff backoff;

    RetryPolicy(@Nullable Integer maxRetries, Backoff backoff) {
        this.maxRetries = maxRetries;
        this.backoff = backoff;
    }

    /// How long to wait before asking for another turn; empty when the request must not be sent again.
    ///
    /// @param retries how often it was sent again already
    /// @param hasAnswered whether the API has ever answered this client
    Optional<Duration> delay(ApiRequest request, ApiFailure failure, int retries, boolean hasAnswered) {
        if (maxRetries != null && retries >= maxRetries) {
            return Optional.empty();
        }
        boolean isDoubtful = retries >= DOUBTFUL_RETRIES;
        return switch (failure) {
            case ApiFailure.RateLimited _ -> Optional.of(Duration.ZERO);
            case ApiFailure.Unavailable unavailable ->
                Optional.of(unavailable.retryAfter() == null ? backoff.after(retries) : Duration.ZERO);
            case ApiFailure.Busy _ -> Optional.of(backoff.after(retries));
            case ApiFailure.Unreachable _ -> after(retries, hasAnswered || !isDoubtful);
            case ApiFailure.Interrupted _ -> after(retries, request.isRepeatable());
            case ApiFailure.Unreadable _ -> after(retries, request.isRepeatable() && hasAnswered && !isDoubtful);
            case ApiFailure.NotFound _,
                    ApiFailure.Refused _,
                    ApiFailure.Unauthorized _,
                    ApiFailure.Conflict _,
                    ApiFailure.QuotaExceeded _,
                    ApiFailure.TooLong _ -> Optional.empty();
        };
    }

    private Optional<Duration> after(int retries, boolean isAllowed) {
        return isAllowed ? Optional.of(backoff.after(retries)) : Optional.empty();
    }
}
