package io.github.darnold.terraform.rest.exchange;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.call.Stopped;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// An API as resources use it: sends requests, retries what may be retried, and makes of each answer a document or a
/// failure. One for each configured provider. Thread-safe.
public final class Api implements AutoCloseable {

    private static final Duration WORTH_SAYING = Duration.ofSeconds(5);

    private final Endpoints endpoints;
    private final Exchange exchange;
    private final RetryPolicy retries;

    public Api(Endpoints endpoints, ErrorReader errors, Settings settings) {
        this.endpoints = endpoints;
        this.exchange = new Exchange(errors, settings);
        this.retries = new RetryPolicy(settings.maxRetries(), RandomGenerator.getDefault());
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
        Endpoint endpoint = endpoints.of(request.path());
        for (int attempt = 0; ; attempt++) {
            if (call.isStopped()) {
                throw new Stopped();
            }
            try {
                return exchange.send(request, endpoint, call);
            } catch (ApiException e) {
                Optional<Duration> delay = retries.delay(request.method(), e.failure(), attempt);
                if (delay.isEmpty() || delay.get().compareTo(call.remaining()) > 0) {
                    throw e;
                }
                announce(request, e.failure(), delay.get(), call);
                call.pause(delay.get());
            }
        }
    }

    /// As [#send], for the document alone.
    public ObjectValue fetch(ApiRequest request, Call call) {
        return send(request, call).document();
    }

    private static void announce(ApiRequest request, ApiFailure failure, Duration delay, Call call) {
        String message = request + " is sent again in " + delay.toMillis() + " ms";
        if (delay.compareTo(WORTH_SAYING) >= 0) {
            call.log().warn(message, "failure", failure.getClass().getSimpleName());
        } else {
            call.log().debug(message, "failure", failure.getClass().getSimpleName());
        }
    }

    @Override
    public void close() {
        exchange.close();
    }
}
