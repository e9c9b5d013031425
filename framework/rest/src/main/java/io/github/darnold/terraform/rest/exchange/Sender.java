package io.github.darnold.terraform.rest.exchange;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.call.DeadlineExceeded;
import io.github.darnold.terraform.plugin.call.Stopped;
import io.github.darnold.terraform.rest.pacing.Backoff;
import io.github.darnold.terraform.rest.pacing.Closed;
import io.github.darnold.terraform.rest.pacing.Pacing;
import io.github.darnold.terraform.rest.pacing.Turn;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Sends a request through as many attempts as it takes and the deadline allows. Thread-safe.
final class Sender implements AutoCloseable {

    /// The JDK's default one is looked up among all that are installed.
    private static final RandomGenerator RANDOM =
            () -> ThreadLocalRandom.current().nextLong();

    private static final Duration WORTH_SAYING = Duration.ofSeconds(3);

    private final Endpoints endpoints;
    private final Exchange exchange;
    private final RetryPolicy retries;
    private final Pacing pacing;

    Sender(Endpoints endpoints, ApiDialect dialect, Settings settings) {
        this.endpoints = endpoints;
        this.exchange = new Exchange(dialect, settings);
        Backoff backoff = new Backoff(RANDOM);
        this.retries = new RetryPolicy(settings.maxRetries(), backoff);
        this.pacing = new Pacing(settings.maxConcurrentRequests(), backoff);
    }

    /// How far the server's clock is ahead of ours.
    Duration skew() {
        return exchange.skew();
    }

    /// Sends until there is an answer.
    ///
    /// @param departure runs when the request leaves
    /// @param recourse what to do where the outcome is in doubt
    ApiAnswer send(ApiRequest request, Runnable departure, OutcomeResolver recourse, Call call) {
        Endpoint endpoint = endpoints.of(request.path());
        ApiException last = null;
        for (int attempt = 0; ; attempt++) {
            try (Turn turn = turn(request, endpoint, last, call)) {
                departure.run();
                return recourse.attempt(() -> exchange(request, endpoint, turn, call), call);
            } catch (ApiException e) {
                if (e == last) {
                    throw e;
                }
                Optional<ApiAnswer> found = RetryPolicy.isInDoubt(request, e.failure())
                        ? resolve(e, attempt, recourse, call)
                        : repeat(e, attempt, call);
                if (found.isPresent()) {
                    return found.get();
                }
                last = e;
            }
        }
    }

    private ApiAnswer exchange(ApiRequest request, Endpoint endpoint, Turn turn, Call call) {
        try (Pacing.Place _ = pacing.place(call)) {
            return exchange.send(request, endpoint, turn, call);
        }
    }

    /// The right to send; the operation's clock runs from the first one on.
    ///
    /// @throws ApiException the last one again, where there is no time to wait for another turn
    private Turn turn(ApiRequest request, Endpoint endpoint, @Nullable ApiException last, Call call) {
        if (call.isStopped()) {
            throw new Stopped();
        }
        try {
            Turn turn = pacing.take(request.method() + " " + request.family(), endpoint.requestsPerMinute(), call);
            call.begin();
            return turn;
        } catch (DeadlineExceeded | Closed e) {
            throw last == null ? e : last;
        }
    }

    private Optional<ApiAnswer> repeat(ApiException e, int attempt, Call call) {
        Duration delay = retries.delay(e.request(), e.failure(), attempt, exchange.hasAnswered())
                .orElseThrow(() -> e);
        if (delay.compareTo(call.remaining()) > 0) {
            throw e;
        }
        if (delay.isPositive()) {
            announce(e, delay, call);
            call.pause(delay);
        }
        return Optional.empty();
    }

    /// Looks for what was done, in any case; sends again only where that is allowed.
    private Optional<ApiAnswer> resolve(ApiException e, int attempt, OutcomeResolver recourse, Call call) {
        Optional<Duration> delay = retries.delay(attempt).filter(each -> each.compareTo(call.remaining()) < 0);
        call.log().debug("Whether a request was carried out is not known", "request", e.request());
        // What was done may take a moment to show.
        if (!call.isStopped() && delay.isPresent()) {
            call.context().time().pause(delay.get(), call.context().stop());
        }
        Optional<ApiAnswer> found = recourse.look(e, call);
        if (found.isEmpty() && delay.isEmpty()) {
            throw e;
        }
        return found;
    }

    private static void announce(ApiException e, Duration delay, Call call) {
        String message = e.request() + " is sent again";
        String why = e.failure().getClass().getSimpleName();
        if (delay.compareTo(WORTH_SAYING) >= 0) {
            call.log().warn(message, "failure", why, "seconds", delay.toSeconds());
        } else {
            call.log().debug(message, "failure", why, "milliseconds", delay.toMillis());
        }
    }

    @Override
    public void close() {
        exchange.close();
    }
}
