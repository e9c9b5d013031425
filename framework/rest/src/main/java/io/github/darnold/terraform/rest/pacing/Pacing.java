package io.github.darnold.terraform.rest.pacing;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.call.DeadlineExceeded;
import io.github.darnold.terraform.plugin.call.Stopped;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Gives requests their turns: those of one family by the API's rate limit, and all together by how many may be under
/// way at once. Thread-safe.
public final class Pacing {

    private static final Duration WORTH_SAYING = Duration.ofSeconds(3);
    private static final long LOOK_MILLIS = 20;

    private final Map<String, Pace> paces = new ConcurrentHashMap<>();
    private final Backoff backoff;
    private final Semaphore places;

    /// A pacing for one API.
    ///
    /// @param mostAtOnce most requests under way at once; null when it does not matter
    public Pacing(@Nullable Integer mostAtOnce, Backoff backoff) {
        this.backoff = backoff;
        this.places = new Semaphore(mostAtOnce == null ? Integer.MAX_VALUE : mostAtOnce, true);
    }

    /// Waits for a turn. Waiting does not start the clock of the call's time limit, as long as it is for others' turns:
    /// what the API wants beyond that counts.
    ///
    /// @param family the requests that share a rate limit
    /// @param perMinute most requests of the family in a minute, if somebody knows better than the API
    /// @throws Stopped within a moment of the user's Ctrl-C
    /// @throws Closed at once when the API has closed the family for longer than the call may take
    /// @throws DeadlineExceeded when the clock runs already and is over
    public Turn take(String family, @Nullable Integer perMinute, Call call) {
        Pace pace = paces.computeIfAbsent(family, _ -> new Pace(perMinute, backoff));
        return new Turn(pace, admission(pace, family, call));
    }

    private static Admission.Go admission(Pace pace, String family, Call call) {
        Instant announced = Instant.MIN;
        while (true) {
            switch (pace.admit(call.now())) {
                case Admission.Go go -> {
                    return go;
                }
                case Admission.NotBefore(Instant time) -> {
                    Duration wait = Duration.between(call.now(), time);
                    if (wait.compareTo(WORTH_SAYING) >= 0 && time.isAfter(announced)) {
                        announce(family, wait, call);
                        announced = time;
                    }
                    await(family, wait.isNegative() ? Duration.ZERO : wait, call);
                }
                case Admission.AfterOthers() -> look(call);
            }
        }
    }

    private static void await(String family, Duration wait, Call call) {
        if (wait.compareTo(Closed.patience(call.remaining())) > 0) {
            throw new Closed(family, wait);
        }
        if (wait.compareTo(LastMinute.LENGTH) > 0) {
            call.begin();
        }
        call.queue(wait);
    }

    private static void announce(String family, Duration wait, Call call) {
        call.log()
                .warn(
                        "Waiting for the API's rate limit",
                        "requests",
                        family,
                        "seconds",
                        wait.plusMillis(999).toSeconds());
    }

    /// One of the places for requests under way. Closing it gives it back.
    public interface Place extends AutoCloseable {
        @Override
        void close();
    }

    /// Waits for a place among the requests under way.
    ///
    /// @throws Stopped within a moment of the user's Ctrl-C
    /// @throws DeadlineExceeded when the time of the call is over
    public Place place(Call call) {
        while (!tryPlace()) {
            goOn(call);
        }
        return places::release;
    }

    private boolean tryPlace() {
        try {
            return places.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new Stopped();
        }
    }

    /// Until another request comes back, which takes real time, whatever clock is used.
    private static void look(Call call) {
        call.context().stop().await(Duration.ofMillis(LOOK_MILLIS));
        goOn(call);
    }

    private static void goOn(Call call) {
        if (call.isStopped()) {
            throw new Stopped();
        }
        if (!call.remaining().isPositive()) {
            throw new DeadlineExceeded();
        }
    }
}
