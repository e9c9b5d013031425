package io.github.darnold.terraform.rest.exchange;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.rest.pacing.Backoff;
import io.github.darnold.terraform.rest.pacing.Pacing;
import io.github.darnold.terraform.rest.pacing.Turn;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;

/// Sends a request through as many attempts as it takes and the deadline allows. Thread-safe.
final class Sender implements AutoCloseable {

    /// The JDK's default one is looked up among all that are installed.
    private static final RandomGenerator RANDOM =
            () -> ThreadLocalRandom.current().nextLong();

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
    ApiAnswer send(ApiRequest request, Runnable departure, Call call) {
        Attempts attempts = new Attempts(this, request, () -> {}, call);
        while (true) {
            try (Attempts.Departure attempt = attempts.next()) {
                departure.run();
                return attempt.send();
            } catch (ApiException e) {
                attempts.again(e);
            }
        }
    }

    /// The right to send.
    Turn turn(ApiRequest request, Call call) {
        Endpoint endpoint = endpoints.of(request.path());
        return pacing.take(request.method() + " " + request.family(), endpoint.requestsPerMinute(), call);
    }

    ApiAnswer exchange(ApiRequest request, Turn turn, Call call) {
        try (Pacing.Place _ = pacing.place(call)) {
            return exchange.send(request, endpoints.of(request.path()), turn, call);
        } catch (ApiException e) {
            throw e.at(endpoints);
        }
    }

    /// How long to wait before another attempt; empty where there must be none.
    Optional<Duration> delay(ApiException e, int attempts) {
        return retries.delay(e.request(), e.failure(), attempts, exchange.hasAnswered());
    }

    /// The same where nothing was done.
    Optional<Duration> delay(int attempts) {
        return retries.delay(attempts);
    }

    @Override
    public void close() {
        exchange.close();
    }
}
