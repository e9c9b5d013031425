package io.github.darnold.terraform.plugin.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallTest {

    private final StopSignal stop = new StopSignal();
    private final Clock clock = new Clock();
    private final List<String> told = new ArrayList<>();
    private final Call call = new Call(
            new CallContext(
                    Logger.silent(),
                    clock,
                    stop,
                    ClientCapabilities.NONE,
                    new PriorStates(),
                    new TerraformEnvironment(Path.of("nowhere"), "default"),
                    told::add),
            PrivateState.empty());

    /// A clock that moves only when somebody waits.
    private static final class Clock implements Time {

        private Instant now = Instant.EPOCH;
        private boolean isPressed;

        @Override
        public Instant now() {
            return now;
        }

        @Override
        public void pause(Duration duration, StopSignal stop) {
            if (isPressed) {
                stop.give();
            } else {
                now = now.plus(duration);
            }
        }
    }

    @Test
    void waitsByTheClockThatItWasGiven() {
        call.pause(Duration.ofHours(5));
        assertThat(call.now()).isEqualTo(Instant.EPOCH.plus(Duration.ofHours(5)));
    }

    @Test
    void doesNotWaitForADeadlineThatComesFirst() {
        call.within(Duration.ofSeconds(10));
        call.pause(Duration.ofSeconds(4));
        assertThat(call.remaining()).isEqualTo(Duration.ofSeconds(6));
        assertThatExceptionOfType(DeadlineExceeded.class)
                .isThrownBy(() -> call.pause(Duration.ofSeconds(7)))
                .satisfies(e -> assertThat(e.diagnostics().getFirst().detail())
                        .endsWith("Give it more with a timeouts block, or apply again."));
        assertThat(call.remaining()).isEqualTo(Duration.ofSeconds(6));
        assertThatCode(() -> call.pause(Duration.ofSeconds(6))).doesNotThrowAnyException();
    }

    @Test
    void doesNotCountTheTimeUntilItGetsItsTurn() {
        call.within(Duration.ofSeconds(10));
        call.queue(Duration.ofHours(1));
        assertThat(call.remaining()).isEqualTo(Duration.ofSeconds(10));
        call.begin();
        call.queue(Duration.ofSeconds(4));
        call.begin();
        assertThat(call.remaining()).isEqualTo(Duration.ofSeconds(6));
        assertThatExceptionOfType(DeadlineExceeded.class).isThrownBy(() -> call.queue(Duration.ofSeconds(7)));
    }

    @Test
    void hasTimeWithoutEndWithoutADeadline() {
        assertThat(call.remaining()).isGreaterThan(Duration.ofDays(365));
    }

    @Test
    void stopsWaitingOnCtrlC() {
        clock.isPressed = true;
        assertThatExceptionOfType(Stopped.class)
                .isThrownBy(() -> call.pause(Duration.ofHours(1)))
                .satisfies(e -> assertThat(e.diagnostics().getFirst().summary()).isEqualTo("Stopped on request"));
        assertThat(call.isStopped()).isTrue();
        assertThat(call.now()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void hasATimeAfterwardsThatCtrlCDoesNotEnd() {
        stop.give();
        Call last = call.afterwards(Duration.ofSeconds(5));
        last.pause(Duration.ofSeconds(4));
        assertThat(last.isStopped()).isFalse();
        assertThat(last.remaining()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void theMachinesClockWakesUpOnCtrlC() {
        stop.give();
        Time.system().pause(Duration.ofHours(1), stop);
        assertThat(stop.isGiven()).isTrue();
    }

    @Test
    void keepsWhatWasSavedLast() {
        Fields one = new Fields(ObjectValue.EMPTY);
        assertThat(call.saved()).isNull();
        call.save(one);
        assertThat(call.saved()).isSameAs(one);
        call.discardSaved();
        assertThat(call.saved()).isNull();
    }

    @Test
    void collectsWarningsAndShowsProgress() {
        Diagnostic warning = Diagnostic.warning("s", "d");
        call.warn(warning);
        call.progress("half way");
        assertThat(call.diagnostics()).containsExactly(warning);
        assertThat(told).containsExactly("half way");
    }
}
