package io.github.darnold.terraform.testing.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.terraform.plugin.call.StopSignal;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ManualTimeTest {

    private final ManualTime time = ManualTime.startingAt(Instant.EPOCH);

    @Test
    void movesWithEachPause() {
        time.pause(Duration.ofSeconds(5), new StopSignal());
        time.advance(Duration.ofSeconds(1));
        time.pause(Duration.ofHours(2), new StopSignal());

        assertThat(time.now()).isEqualTo(Instant.EPOCH.plusSeconds(7206));
        assertThat(time.pauses()).containsExactly(Duration.ofSeconds(5), Duration.ofHours(2));
    }

    @Test
    void stopsForASignal() {
        var stop = new StopSignal();
        stop.give();

        time.pause(Duration.ofSeconds(5), stop);

        assertThat(time.now()).isEqualTo(Instant.EPOCH);
        assertThat(time.pauses()).isEmpty();
    }
}
