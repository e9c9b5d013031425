package io.github.darnold.openai.emulator.control;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/// How many requests of any kind are let in, as a bucket that fills up evenly: so many at once, and so many a minute.
/// Without a limit, until one is set. Safe for use by many threads.
public final class RateLimit {

    private final InstantSource clock;
    private @Nullable Bucket bucket;

    public RateLimit(InstantSource clock) {
        this.clock = clock;
    }

    /// What is left after a request was let in, or not.
    ///
    /// @param untilNext when it was refused: how long until one is let in; null when it was let in
    /// @param untilFull how long until the bucket is full
    record Level(int limit, long remaining, @Nullable Duration untilNext, Duration untilFull) {}

    private static final class Bucket {

        private final int perMinute;
        private final long nanosForOne;
        private Instant full;

        Bucket(int perMinute, Instant now) {
            this.perMinute = perMinute;
            this.nanosForOne = Duration.ofMinutes(1).toNanos() / perMinute;
            this.full = now;
        }

        Level take(Instant now) {
            full = full.isBefore(now) ? now : full;
            Duration missing = Duration.between(now, full);
            Duration over = missing.plusNanos(nanosForOne).minusNanos(nanosForOne * perMinute);
            if (over.isPositive()) {
                return new Level(perMinute, 0, over, missing);
            }
            full = full.plusNanos(nanosForOne);
            Duration untilFull = Duration.between(now, full);
            long remaining = perMinute - ceiling(untilFull.toNanos(), nanosForOne);
            return new Level(perMinute, remaining, null, untilFull);
        }

        private static long ceiling(long a, long b) {
            return (a + b - 1) / b;
        }
    }

    /// From now on so many requests a minute, and as many at once.
    public synchronized void allow(int perMinute) {
        if (perMinute < 1) {
            throw new IllegalArgumentException("a limit lets something in: " + perMinute);
        }
        bucket = new Bucket(perMinute, clock.instant());
    }

    public synchronized void lift() {
        bucket = null;
    }

    /// Lets a request in, or not; null where there is no limit.
    synchronized @Nullable Level take() {
        return bucket == null ? null : bucket.take(clock.instant());
    }
}
