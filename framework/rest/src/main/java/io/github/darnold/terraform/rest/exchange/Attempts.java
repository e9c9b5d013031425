package io.github.darnold.terraform.rest.exchange;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.call.DeadlineExceeded;
import io.github.darnold.terraform.plugin.call.Stopped;
import io.github.darnold.terraform.rest.pacing.Closed;
import io.github.darnold.terraform.rest.pacing.Turn;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The attempts at one request, one after another: whoever makes them decides what to do about those whose outcome is
/// in doubt, as they may have been carried out though no usable answer came. For one thread.
///
/// ```java
/// while (true) {
///     try (Attempts.Departure attempt = attempts.next()) {
///         return attempt.send();
///     } catch (ApiException e) {
///         attempts.again(e);
///     }
/// }
/// ```
public final class Attempts {

    private static final Duration WORTH_SAYING = Duration.ofSeconds(3);

    private final Sender sender;
    private final Runnable changed;
    private final Call call;
    private ApiRequest request;
    private int retries;
    private @Nullable ApiException last;

    /// @param changed runs whenever the request may have changed something
    Attempts(Sender sender, ApiRequest request, Runnable changed, Call call) {
        this.sender = sender;
        this.changed = changed;
        this.call = call;
        this.request = request;
    }

    /// One attempt, which has its turn.
    public final class Departure implements AutoCloseable {

        private final Turn turn;

        private Departure(Turn turn) {
            this.turn = turn;
        }

        /// Sends the request and waits for its answer.
        ///
        /// @throws ApiException where there is no usable one
        public ApiAnswer send() {
            try {
                return sender.exchange(request, turn, call);
            } finally {
                changed.run();
            }
        }

        @Override
        public void close() {
            turn.close();
        }
    }

    /// Waits for the right to send; the operation's clock runs from the first one on.
    ///
    /// @throws ApiException the last one again, where there is no time to wait for another turn
    /// @throws Stopped when the user pressed Ctrl-C before it could be sent (again)
    public Departure next() {
        if (call.isStopped()) {
            throw new Stopped();
        }
        try {
            Turn turn = sender.turn(request, call);
            call.begin();
            return new Departure(turn);
        } catch (DeadlineExceeded | Closed e) {
            throw last == null ? e : last;
        }
    }

    /// Whether the outcome of the attempt is in doubt, so that sending it again may do it twice.
    public boolean isInDoubt(ApiException e) {
        return e != last && RetryPolicy.isInDoubt(request, e.failure());
    }

    /// Waits until the request may be sent again, perhaps without what the API refused of it.
    ///
    /// @throws ApiException this one, where it must not be sent again
    public void again(ApiException e) {
        if (e == last || isInDoubt(e)) {
            throw e;
        }
        Optional<ApiRequest> lesser = request.without(e.failure());
        if (lesser.isPresent()) {
            request = lesser.get();
            retries = 0;
            last = null;
            return;
        }
        Duration delay = sender.delay(e, retries).orElseThrow(() -> e);
        if (delay.compareTo(call.remaining()) > 0) {
            throw e;
        }
        if (delay.isPositive()) {
            announce(e, delay);
            call.pause(delay);
        }
        failed(e);
    }

    /// Waits until what was done had a moment to show.
    ///
    /// @return whether the request may be sent again, should it turn out that nothing was done
    public boolean afterDoubt(ApiException e) {
        Optional<Duration> delay = sender.delay(retries).filter(each -> each.compareTo(call.remaining()) < 0);
        call.log().debug("Whether a request was carried out is not known", "request", e.request());
        if (!call.isStopped() && delay.isPresent()) {
            call.context().time().pause(delay.get(), call.context().stop());
        }
        failed(e);
        return delay.isPresent();
    }

    private void failed(ApiException e) {
        last = e;
        retries++;
    }

    private void announce(ApiException e, Duration delay) {
        String message = e.request() + " is sent again";
        String why = e.failure().getClass().getSimpleName();
        if (delay.compareTo(WORTH_SAYING) >= 0) {
            call.log().warn(message, "failure", why, "seconds", delay.toSeconds());
        } else {
            call.log().debug(message, "failure", why, "milliseconds", delay.toMillis());
        }
    }
}
