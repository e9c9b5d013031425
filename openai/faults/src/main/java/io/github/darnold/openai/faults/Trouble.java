package io.github.darnold.openai.faults;

import io.github.darnold.openai.emulator.control.Fault;
import io.github.darnold.openai.emulator.control.Faults;
import io.github.darnold.openai.emulator.control.RequestMatcher;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/// A kind of trouble that an apply has.
enum Trouble {
    INTERRUPT(Blow.INTERRUPT, slowWrites()),
    KILL_PROVIDER(Blow.KILL_PROVIDER, slowWrites()),
    KILL_TERRAFORM(Blow.KILL_TERRAFORM, slowWrites()),
    CUT(Blow.NONE, List.of(new Chance(0.1, new Fault.ResetAfter()))),
    HTML(Blow.NONE, List.of(new Chance(0.1, new Fault.NotJson()))),
    STORM(
            Blow.NONE,
            List.of(
                    new Chance(0.15, new Fault.Status(429, null)),
                    new Chance(0.15, new Fault.Status(429, Duration.ofMillis(20))),
                    new Chance(0.1, new Fault.Status(500, null)))),
    ERRORS(
            Blow.NONE,
            List.of(
                    new Chance(0.07, new Fault.Status(500, null)),
                    new Chance(0.07, new Fault.Status(502, null)),
                    new Chance(0.07, new Fault.Status(503, null)))),
    ERRORS_AFTER(
            Blow.NONE,
            List.of(new Chance(0.05, new Fault.StatusAfter(500)), new Chance(0.05, new Fault.StatusAfter(502)))),
    RESET_UNREAD(Blow.NONE, List.of(new Chance(0.1, new Fault.ResetUnread()))),
    RESET_WITHIN(Blow.NONE, List.of(new Chance(0.1, new Fault.ResetWithin()))),
    RESET_BEFORE(Blow.NONE, List.of(new Chance(0.1, new Fault.ResetBefore()))),
    TRUNCATED(Blow.NONE, List.of(new Chance(0.1, new Fault.TruncatedBody()))),
    ERROR_INSIDE(Blow.NONE, List.of(new Chance(0.1, new Fault.ErrorInside()))),
    WRONG_TYPE(Blow.NONE, List.of(new Chance(0.3, new Fault.WrongType()))),
    SLOW(
            Blow.NONE,
            List.of(
                    new Chance(0.3, new Fault.Delay(Duration.ofMillis(40))),
                    new Chance(0.3, new Fault.SlowAnswer(Duration.ofMillis(40))))),
    /// Anything of it, and one of the blows or none.
    MIXED(Blow.NONE, List.of()) {
        @Override
        Blow blow(Random random) {
            List<Blow> all = List.copyOf(EnumSet.allOf(Blow.class));
            return all.get(random.nextInt(all.size()));
        }

        @Override
        void arrange(Faults faults) {
            for (Trouble each : values()) {
                each.chances.forEach(chance -> chance.arrange(faults, SHARE));
            }
        }
    };

    private static final double SHARE = 0.15;

    /// Something that happens to a request with some probability.
    private record Chance(double probability, Fault fault) {

        void arrange(Faults faults, double share) {
            faults.failSometimes(probability * share, RequestMatcher.ALL, fault);
        }
    }

    private final Blow blow;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<Chance> chances;

    Trouble(Blow blow, List<Chance> chances) {
        this.blow = blow;
        this.chances = chances;
    }

    /// Leaves time between what is asked for, what is done and what is answered.
    private static List<Chance> slowWrites() {
        return List.of(
                new Chance(0.45, new Fault.Delay(Duration.ofMillis(15))),
                new Chance(0.45, new Fault.SlowAnswer(Duration.ofMillis(15))));
    }

    static Optional<Trouble> named(String name) {
        return Arrays.stream(values())
                .filter(each -> each.toString().equals(name))
                .findFirst();
    }

    Blow blow(Random random) {
        return blow;
    }

    void arrange(Faults faults) {
        chances.forEach(chance -> chance.arrange(faults, 1));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
