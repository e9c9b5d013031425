package io.github.darnold.terraform.plugin.call;

import java.time.Duration;
import java.time.Instant;

/// The clock that handlers read and wait by, so that tests give another.
public interface Time {

    Instant now();

    /// Waits so long, or until the signal is given.
    void pause(Duration duration, StopSignal stop);

    /// The machine's clock.
    static Time system() {
        return new SystemTime();
    }
}
