package io.github.darnold.terraform.rest.pacing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/// The requests that an API took within the last minute, up to as many as limits are worth learning for. Mutable, not
/// thread-safe.
final class LastMinute {

    static final Duration LENGTH = Duration.ofMinutes(1);

    private final int most;
    private final Deque<Instant> times = new ArrayDeque<>();

    LastMinute(int most) {
        this.most = most;
    }

    void add(Instant time) {
        times.addLast(time);
        if (times.size() > most) {
            times.removeFirst();
        }
    }

    int count(Instant now) {
        while (!times.isEmpty() && !times.getFirst().plus(LENGTH).isAfter(now)) {
            times.removeFirst();
        }
        return times.size();
    }

    /// When there are fewer than so many in the minute before; there are at least so many now.
    Instant fewerThan(int many) {
        return times.stream()
                .skip((long) times.size() - many)
                .findFirst()
                .orElseThrow()
                .plus(LENGTH);
    }
}
