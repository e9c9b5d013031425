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
        boolean isDoubtful = retries >= DOUBTFUL_RETRIES;
        boolean anyTime = request.repetition() == RetrySafety.IDEMPOTENT;
        return switch (failure) {
            case ApiFailure.RateLimited _ -> delay(Duration.ZERO, retries);
            case ApiFailure.Unavailable unavailable ->
                mayRepeat(request, unavailable) ? delay(unavailable, retries) : Optional.empty();
            case ApiFailure.Busy _ -> delay(retries);
            case ApiFailure.Unreachable _ -> hasAnswered || !isDoubtful ? delay(retries) : Optional.empty();
            case ApiFailure.Interrupted _ -> anyTime ? delay(retries) : Optional.empty();
            case ApiFailure.Unreadable _ -> anyTime && hasAnswered && !isDoubtful ? delay(retries) : Optional.empty();
            case ApiFailure.NotFound _,
                    ApiFailure.Refused _,
                    ApiFailure.Unauthorized _,
                    ApiFailure.Conflict _,
                    ApiFailure.QuotaExceeded _,
                    ApiFailure.Untrusted _,
                    ApiFailure.TooLong _ -> Optional.empty();
        };
    }

    /// Whether the outcome is in doubt, so that sending it again may do it twice.
    static boolean isInDoubt(ApiRequest request, ApiFailure failure) {
        boolean isRepeated = failure instanceof ApiFailure.Unavailable unavailable && mayRepeat(request, unavailable);
        return request.repetition() != RetrySafety.IDEMPOTENT && failure.leavesDoubt() && !isRepeated;
    }

    /// A gateway that gave up does not know what the API behind it did; the API itself knows.
    private static boolean mayRepeat(ApiRequest request, ApiFailure.Unavailable failure) {
        boolean isTold = !failure.error().message().isEmpty();
        return switch (request.repetition()) {
            case IDEMPOTENT -> true;
            case AFTER_ERRORS -> isTold || !failure.leavesDoubt();
            case AFTER_REFUSALS -> !failure.leavesDoubt();
        };
    }

    private Optional<Duration> delay(ApiFailure.Unavailable failure, int retries) {
        return failure.retryAfter() == null ? delay(retries) : delay(Duration.ZERO, retries);
    }

    /// How long to wait before another attempt, if there may be one more.
    Optional<Duration> delay(int retries) {
        return delay(backoff.after(retries), retries);
    }

    private Optional<Duration> delay(Duration delay, int retries) {
        return maxRetries != null && retries >= maxRetries ? Optional.empty() : Optional.of(delay);
    }
}
