package io.github.darnold.terraform.rest.definition;

import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Optional;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Until when a create goes on reading the object: `until(STATUS).reaches("completed").failsOn("failed")`.
///
/// @param status the attribute that tells
/// @param success states that end the wait
/// @param handover states that end the wait with a warning: somebody else has to act
/// @param handoverAdvice what to do then
/// @param failure states that end it with an error
/// @param reasons attributes that say why it failed
/// @param interval an argument with a fixed pause between two reads, or null
/// @param onlyWhen the argument that asks for waiting; null to wait always
/// @param first the first pause between two reads; each is twice the one before, up to `longest`
/// @param sight what else is made of what is seen
public record Wait(
        Attribute<String> status,
        Set<String> success,
        Set<String> handover,
        String handoverAdvice,
        Set<String> failure,
        List<Attribute<?>> reasons,
        @Nullable Optional<String> interval,
        @Nullable Optional<Boolean> onlyWhen,
        Duration first,
        Duration longest,
        Sight sight) {

    /// What is made of what is seen while waiting.
    ///
    /// @param lag in this time after a create, a 404 does not mean that the object is gone
    /// @param shown attributes that tell users how far it is
    /// @param concluding what is done once it has ended well
    public record Sight(Duration lag, List<Attribute<?>> shown, List<Hooks.Concluding> concluding) {

        static final Sight PLAIN = new Sight(Duration.ZERO, List.of(), List.of());

        public Sight {
            shown = List.copyOf(shown);
            concluding = List.copyOf(concluding);
        }
    }

    public static Wait on(Attribute<String> status) {
        return new Wait(
                status,
                Set.of(),
                Set.of(),
                "",
                Set.of(),
                List.of(),
                null,
                null,
                Duration.ofSeconds(1),
                Duration.ofSeconds(30),
                Sight.PLAIN);
    }

    public Wait reaches(String... states) {
        return new Wait(
                status,
                Set.of(states),
                handover,
                handoverAdvice,
                failure,
                reasons,
                interval,
                onlyWhen,
                first,
                longest,
                sight);
    }

    public Wait failsOn(String... states) {
        return new Wait(
                status,
                success,
                handover,
                handoverAdvice,
                Set.of(states),
                reasons,
                interval,
                onlyWhen,
                first,
                longest,
                sight);
    }

    /// This state ends the wait with a warning and this advice.
    public Wait needsAttentionOn(String state, String advice) {
        return needsAttentionOn(List.of(state), advice);
    }

    /// These states end the wait with a warning and this advice.
    public Wait needsAttentionOn(List<String> states, String advice) {
        return new Wait(
                status,
                success,
                Set.copyOf(states),
                advice,
                failure,
                reasons,
                interval,
                onlyWhen,
                first,
                longest,
                sight);
    }

    public Wait explainedBy(Attribute<?>... attributes) {
        return new Wait(
                status,
                success,
                handover,
                handoverAdvice,
                failure,
                List.of(attributes),
                interval,
                onlyWhen,
                first,
                longest,
                sight);
    }

    public Wait onlyWhen(Optional<Boolean> argument) {
        return new Wait(
                status, success, handover, handoverAdvice, failure, reasons, interval, argument, first, longest, sight);
    }

    public Wait polling(Duration firstPause, Duration longestPause) {
        return new Wait(
                status,
                success,
                handover,
                handoverAdvice,
                failure,
                reasons,
                interval,
                onlyWhen,
                firstPause,
                longestPause,
                sight);
    }

    /// Where this argument is set, it is the pause between two reads: a duration such as `5s`.
    public Wait polledEvery(Optional<String> argument) {
        return new Wait(
                status, success, handover, handoverAdvice, failure, reasons, argument, onlyWhen, first, longest, sight);
    }

    /// A new object may be missing for so long: until then, a 404 does not end the wait.
    public Wait appearing(Duration within) {
        return with(new Sight(within, sight.shown(), sight.concluding()));
    }

    /// Users see these attributes while they wait.
    public Wait showing(Attribute<?>... attributes) {
        return with(new Sight(sight.lag(), List.of(attributes), sight.concluding()));
    }

    /// Looks at the object once it has ended well: to warn of parts of it that did not.
    public Wait concluding(Hooks.Concluding hook) {
        var hooks = new ArrayList<>(sight.concluding());
        hooks.add(hook);
        return with(new Sight(sight.lag(), sight.shown(), hooks));
    }

    private Wait with(Sight how) {
        return new Wait(
                status, success, handover, handoverAdvice, failure, reasons, interval, onlyWhen, first, longest, how);
    }

    /// Whether the object has reached a terminal status.
    public boolean isOver(String state) {
        return success.contains(state) || failure.contains(state) || handover.contains(state);
    }
}
