package io.github.darnold.openai.emulator.control;

import java.time.Duration;
import java.time.InstantSource;

/// How late new objects show, and how far two clocks of the API differ. None of it until it is set. Safe for use by
/// many
/// threads.
public final class Lags {

    private final InstantSource clock;
    private volatile Duration list = Duration.ZERO;
    private volatile Duration read = Duration.ZERO;
    private volatile Duration skew = Duration.ZERO;

    /// @param clock of the objects
    public Lags(InstantSource clock) {
        this.clock = clock;
    }

    /// New objects show in lists only after so long.
    public void list(Duration lag) {
        list = lag;
    }

    /// New objects can be read only after so long.
    public void read(Duration lag) {
        read = lag;
    }

    /// The header `Date` is so much ahead of the time in objects; behind if negative.
    public void skew(Duration difference) {
        skew = difference;
    }

    /// The clock of the header `Date`.
    public InstantSource dates() {
        return () -> clock.instant().plus(skew);
    }

    public void clear() {
        list = Duration.ZERO;
        read = Duration.ZERO;
        skew = Duration.ZERO;
    }

    Duration list() {
        return list;
    }

    Duration read() {
        return read;
    }
}
