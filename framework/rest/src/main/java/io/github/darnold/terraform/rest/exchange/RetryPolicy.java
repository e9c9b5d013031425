package io.github.darnold.terraform.rest.exchange;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Whether and when a failed request is sent again: exponential backoff with full jitter, the API's own word taking
/// precedence.
final class RetryPolicy {

    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    /// Nothing listens, or the name is unknown: a mistake more often than an outage, so the user should not wait long.
    private static final int UNREACHABLE_RETRIES = 3;

    private final @Nullable Integer maxRetries;
    private final RandomGenerator random;

    RetryPolicy(@Nullable Integer maxRetries, RandomGenerator random) {
        this.maxRetries = maxRetries;
        this.random = random;
    }

    /// How long to wait before sending the request again; empty when it must not be.
    ///
    /// @param retries how often it was sent again already
    Optional<Duration> delay(Method method, ApiFailure failure, int retries) {
        if (maxRetries != null && retries >= maxRetries) {
            return Optional.empty();
        }
        return switch (failure) {
            case ApiFailure.RateLimited limited -> Optional.of(wait(limited.retryAfter(), retries));
            case ApiFailure.Unavailable unavailable -> Optional.of(wait(unavailable.retryAfter(), retries));
            case ApiFailure.Busy _ -> Optional.of(backoff(retries));
            case ApiFailure.Unreachable _ ->
                retries < UNREACHABLE_RETRIES ? Optional.of(backoff(retries)) : Optional.empty();
            case ApiFailure.Interrupted _ -> method.isRepeatable() ? Optional.of(backoff(retries)) : Optional.empty();
            case ApiFailure.NotFound _,
                    ApiFailure.Refused _,
                    ApiFailure.Unauthorized _,
                    ApiFailure.Conflict _,
                    ApiFailure.QuotaExceeded _,
                    ApiFailure.Unreadable _ -> Optional.empty();
        };
    }

    private Duration wait(@Nullable Duration retryAfter, int retries) {
        return retryAfter == null ? backoff(retries) : retryAfter.plus(jitter(FIRST));
    }

    private Duration backoff(int retries) {
        long most = FIRST.toMillis() << Math.min(retries, 10);
        return jitter(Duration.ofMillis(Math.min(most, LONGEST.toMillis())));
    }

    private Duration jitter(Duration most) {
        return Duration.ofMillis(random.nextLong(most.toMillis() + 1));
    }
}
