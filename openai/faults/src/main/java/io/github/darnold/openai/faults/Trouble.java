package io.github.darnold.openai.faults;

import io.github.darnold.openai.emulator.Emulator;
import io.github.darnold.openai.emulator.control.Fault;
import io.github.darnold.openai.emulator.control.Faults;
import io.github.darnold.openai.emulator.control.Lags;
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
    MISFIT(Blow.NONE, List.of(new Chance(0.1, new Fault.Misfit("created_at")))),
    MISFIT_ALL(Blow.NONE, List.of(new Chance(0.1, new Fault.Misfit(null)))),
    ABSURD_HEADERS(Blow.NONE, List.of(new Chance(0.1, new Fault.AbsurdHeaders()))),
    CLIPPED(Blow.NONE, List.of(new Chance(0.1, new Fault.ClippedBody()))),
    STALLED(Blow.NONE, List.of(new Chance(0.05, new Fault.StalledBody()))),
    LIST_LAG(Blow.NONE, List.of(new Chance(0.1, new Fault.ResetAfter())), Lag.LIST),
    READ_LAG(Blow.NONE, List.of(new Chance(0.1, new Fault.ResetAfter())), Lag.READ),
    CLOCK_SKEW(Blow.NONE, List.of(new Chance(0.1, new Fault.ResetAfter())), Lag.CLOCK),
    /// What is left by a process that dies shows late too.
    LAGS_AND_DEATH(Blow.KILL_PROVIDER, slowWrites(), Lag.LIST, Lag.READ, Lag.CLOCK),
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
        void arrange(Emulator emulator, double scale, Random random) {
            for (Trouble each : values()) {
                each.chances.forEach(chance -> chance.arrange(emulator.faults(), SHARE));
            }
            for (Lag lag : Lag.values()) {
                if (random.nextBoolean()) {
                    lag.arrange(emulator.lags(), scale);
                }
            }
        }
    };

    private static final double SHARE = 0.12;

    /// Something that happens to a request with some probability.
    private record Chance(double probability, Fault fault) {

        void arrange(Faults faults, double share) {
            faults.failSometimes(probability * share, RequestMatcher.ALL, fault);
        }
    }

    /// Something that the API is late or wrong with.
    private enum Lag {
        LIST,
        READ,
        CLOCK;

        private static final Duration LATE = Duration.ofSeconds(2);
        private static final Duration WRONG = Duration.ofSeconds(20);

        void arrange(Lags lags, double scale) {
            switch (this) {
                case LIST -> lags.list(scaled(LATE, scale));
                case READ -> lags.read(scaled(LATE, scale));
                case CLOCK -> lags.skew(scaled(WRONG, scale));
            }
        }

        private static Duration scaled(Duration full, double scale) {
            return Duration.ofMillis(Math.round(full.toMillis() * scale));
        }
    }

    private final Blow blow;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<Chance> chances;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<Lag> lags;

    Trouble(Blow blow, List<Chance> chances, Lag... lags) {
        this.blow = blow;
        this.chances = chances;
        this.lags = List.of(lags);
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

    /// @param scale of all lags: 1 for their full length
    void arrange(Emulator emulator, double scale, Random random) {
        chances.forEach(chance -> chance.arrange(emulator.faults(), 1));
        lags.forEach(lag -> lag.arrange(emulator.lags(), scale));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
