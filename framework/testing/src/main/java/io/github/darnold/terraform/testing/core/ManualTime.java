package io.github.darnold.terraform.testing.core;

import io.github.darnold.terraform.plugin.call.StopSignal;
import io.github.darnold.terraform.plugin.call.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A clock that moves when a test moves it, or when somebody pauses. Thread-safe.
public final class ManualTime implements Time {

    private final List<Duration> pauses = new ArrayList<>();
    private Instant now;

    private ManualTime(Instant now) {
        this.now = now;
    }

    public static ManualTime startingAt(Instant start) {
        return new ManualTime(start);
    }

    /// Starts where no test depends on it.
    public static ManualTime create() {
        return startingAt(Instant.parse("2030-01-01T00:00:00Z"));
    }

    @Override
    public synchronized Instant now() {
        return now;
    }

    /// Moves the clock at once, unless the signal is given already.
    @Override
    public synchronized void pause(Duration duration, StopSignal stop) {
        if (!stop.isGiven()) {
            pauses.add(duration);
            now = now.plus(duration);
        }
    }

    public synchronized void advance(Duration duration) {
        now = now.plus(duration);
    }

    /// All pauses so far, in order.
    public synchronized List<Duration> pauses() {
        return List.copyOf(pauses);
    }
}
