package io.github.darnold.terraform.plugin.call;

import java.time.Duration;
import java.time.Instant;

/// See [Time#system].
final class SystemTime implements Time {

    @Override
    public Instant now() {
        return Instant.now();
    }

    @Override
    public void pause(Duration duration, StopSignal stop) {
        stop.await(duration);
    }
}
