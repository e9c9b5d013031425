package io.github.darnold.terraform.rest.definition;

import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Optional;
import java.time.Duration;
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
        Duration longest) {

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
                Duration.ofSeconds(30));
    }

    public Wait reaches(String... states) {
        return new Wait(
                status, Set.of(states), handover, handoverAdvice, failure, reasons, interval, onlyWhen, first, longest);
    }

    public Wait failsOn(String... states) {
        return new Wait(
                status, success, handover, handoverAdvice, Set.of(states), reasons, interval, onlyWhen, first, longest);
    }

    /// This state ends the wait with a warning and this advice.
    public Wait handsOverOn(String state, String advice) {
        return handsOverOn(List.of(state), advice);
    }

    /// These states end the wait with a warning and this advice.
    public Wait handsOverOn(List<String> states, String advice) {
        return new Wait(
                status, success, Set.copyOf(states), advice, failure, reasons, interval, onlyWhen, first, longest);
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
                longest);
    }

    public Wait onlyWhen(Optional<Boolean> argument) {
        return new Wait(
                status, success, handover, handoverAdvice, failure, reasons, interval, argument, first, longest);
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
                longestPause);
    }

    /// Where this argument is set, it is the pause between two reads: a duration such as `5s`.
    public Wait polledEvery(Optional<String> argument) {
        return new Wait(
                status, success, handover, handoverAdvice, failure, reasons, argument, onlyWhen, first, longest);
    }

    /// Whether the object has reached a terminal status.
    public boolean isOver(String state) {
        return success.contains(state) || failure.contains(state) || handover.contains(state);
    }
}
