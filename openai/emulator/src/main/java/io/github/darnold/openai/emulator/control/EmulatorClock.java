package io.github.darnold.openai.emulator.control;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/// The emulator's time: all timestamps and all waiting of its objects come from here.
///
/// Safe for use by many threads.
public final class EmulatorClock implements InstantSource {

    private final InstantSource base;
    private final AtomicReference<Duration> offset = new AtomicReference<>(Duration.ZERO);

    private EmulatorClock(InstantSource base) {
        this.base = base;
    }

    /// The time of this machine, plus whatever [#advance(Duration)] added.
    public static EmulatorClock system() {
        return new EmulatorClock(InstantSource.system());
    }

    /// The time of this machine as a clock tells it that is so much ahead, or behind if negative.
    public static EmulatorClock skewed(Duration skew) {
        return new EmulatorClock(Clock.offset(Clock.systemUTC(), skew));
    }

    /// A time that stands still between calls of [#advance(Duration)].
    public static EmulatorClock fixed(Instant start) {
        return new EmulatorClock(InstantSource.fixed(start));
    }

    /// Moves the time forward: jobs and runs that would have ended by then have ended.
    public void advance(Duration step) {
        if (step.isNegative()) {
            throw new IllegalArgumentException("time does not go back: " + step);
        }
        offset.accumulateAndGet(step, Duration::plus);
    }

    @Override
    public Instant instant() {
        return base.instant().plus(offset.get());
    }
}
