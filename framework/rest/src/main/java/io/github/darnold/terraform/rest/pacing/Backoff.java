package io.github.darnold.terraform.rest.pacing;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// Exponential backoff with full jitter: clients that failed together do not come back together.
public final class Backoff {

    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final int MOST_DOUBLINGS = 10;

    private final RandomGenerator random;

    public Backoff(RandomGenerator random) {
        this.random = random;
    }

    /// How long to wait after so many failures in a row, the first being 0.
    public Duration after(int failures) {
        long most = FIRST.toMillis() << Math.min(failures, MOST_DOUBLINGS);
        return upTo(Duration.ofMillis(Math.min(most, LONGEST.toMillis())));
    }

    /// A little more than what an API asks for: several clients were told the same.
    Duration beyond(Duration asked) {
        return asked.plus(upTo(FIRST));
    }

    private Duration upTo(Duration most) {
        return Duration.ofMillis(1 + random.nextLong(most.toMillis()));
    }
}
