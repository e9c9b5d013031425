package io.github.darnold.openai.provider;

import io.github.darnold.openai.emulator.control.EmulatorClock;
import io.github.darnold.terraform.plugin.call.StopSignal;
import io.github.darnold.terraform.plugin.call.Time;
import java.time.Duration;
import java.time.Instant;

/// The emulator's time for the provider too. Waiting takes no time, but the clock shows it.
record EmulatedTime(EmulatorClock clock) implements Time {

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public void pause(Duration duration, StopSignal stop) {
        clock.advance(duration);
    }
}
