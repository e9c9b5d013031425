package io.github.darnold.terraform.rest.exchange;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.call.DeadlineExceeded;
import io.github.darnold.terraform.plugin.call.Stopped;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.rest.pacing.Backoff;
import io.github.darnold.terraform.rest.pacing.Pacing;
import io.github.darnold.terraform.rest.pacing.Turn;
import io.github.darnold.terraform.rest.reading.Collections;
import io.github.darnold.terraform.rest.reading.EqualReads;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// An API as resources use it: sends requests, retries what may be retried, and makes of each answer a document or a
/// failure. One for each configured provider. Thread-safe.
public final class Api implements AutoCloseable {

    /// The JDK's default one is looked up among all that are installed.
    private static final RandomGenerator RANDOM =
            () -> ThreadLocalRandom.current().nextLong();

    private static final Duration WORTH_SAYING = Duration.ofSeconds(3);

    private final Endpoints endpoints;
    private final Exchange exchange;
    private final RetryPolicy retries;
    private final Pacing pacing;
    private final EqualReads<ApiAnswer> reads = new EqualReads<>();
    private final Collections collections = new Collections();

    public Api(Endpoints endpoints, ErrorReader errors, Settings settings) {
        this.endpoints = endpoints;
        this.exchange = new Exchange(errors, settings);
        Backoff backoff = new Backoff(RANDOM);
        this.retries = new RetryPolicy(settings.maxRetries(), backoff);
        this.pacing = new Pacing(settings.maxConcurrentRequests(), backoff);
    }

    /// Where requests go.
    public Endpoints endpoints() {
        return endpoints;
    }

    /// Sends the request and waits for the answer, through as many attempts as it takes and the deadline allows.
    ///
    /// @throws ApiException when there is no usable answer
    /// @throws Stopped when the user pressed Ctrl-C before it could be sent (again)
    public ApiAnswer send(ApiRequest request, Call call) {
        return request.method() == Method.GET
                ? read(request, EqualReads.Freshness.BEGUN_SINCE, call)
                : write(request, call);
    }

    private ApiAnswer read(ApiRequest request, EqualReads.Freshness freshness, Call call) {
        return reads.read(request.target(), freshness, call, departure -> attempts(request, departure, call));
    }

    private ApiAnswer write(ApiRequest request, Call call) {
        collections.forget();
        try {
            return attempts(request, () -> {}, call);
        } finally {
            collections.forget();
        }
    }

    /// Sends until there is an answer.
    ///
    /// @param departure runs when the request leaves
    private ApiAnswer attempts(ApiRequest request, Runnable departure, Call call) {
        Endpoint endpoint = endpoints.of(request.path());
        ApiException last = null;
        for (int attempt = 0; ; attempt++) {
            try (Turn turn = turn(request, endpoint, last, call)) {
                departure.run();
                return exchange.send(request, endpoint, turn, call);
            } catch (ApiException e) {
                if (e == last) {
                    throw e;
                }
                pauseBeforeNext(e, attempt, call);
                last = e;
            }
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
        } catch (DeadlineExceeded e) {
            throw last == null ? e : last;
        }
    }

    private void pauseBeforeNext(ApiException e, int attempt, Call call) {
        Duration delay = retries.delay(e.request(), e.failure(), attempt, exchange.hasAnswered())
                .orElseThrow(() -> e);
        if (delay.compareTo(call.remaining()) > 0) {
            throw e;
        }
        if (delay.isPositive()) {
            announce(e, delay, call);
            call.pause(delay);
        }
    }

    /// As [#send], for the document alone.
    public ObjectValue fetch(ApiRequest request, Call call) {
        return send(request, call).document();
    }

    /// As [#fetch], for refreshing: an equal read that is under way already will do.
    public ObjectValue reread(ApiRequest request, Call call) {
        return read(request, EqualReads.Freshness.UNDER_WAY, call).document();
    }

    /// What was read of collections, for refreshing many objects.
    public Collections collections() {
        return collections;
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
