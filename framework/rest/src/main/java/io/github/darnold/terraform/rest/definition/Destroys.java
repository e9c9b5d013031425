package io.github.darnold.terraform.rest.definition;

import io.github.darnold.terraform.plugin.schema.Optional;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What destroying a resource means. With several options users choose by `on_destroy`; the first is the default.
///
/// @param warning what users should know before they destroy anything; empty where there is nothing to say
/// @param planning what else has a say in plans to destroy
/// @param protection the argument that forbids destroying, or null
/// @param replaceWarning what replacing the object costs, for a warning; empty when it costs nothing
public record Destroys(
        List<Option> options,
        String warning,
        List<Hooks.PlanningDestroy> planning,
        @Nullable Optional<Boolean> protection,
        String replaceWarning) {

    /// The argument by which users choose.
    public static final String ARGUMENT = "on_destroy";

    public Destroys {
        options = List.copyOf(options);
        planning = List.copyOf(planning);
    }

    /// One meaning.
    ///
    /// @param description what users read about it
    /// @param steps empty: the object is only forgotten
    public record Option(String name, String description, List<DestroyStep> steps) {

        public Option {
            steps = List.copyOf(steps);
        }

        /// Whether the object only leaves the state.
        public boolean isForgetting() {
            return steps.isEmpty();
        }

        /// The calls of its steps; of those that are code, as far as they tell.
        public List<ApiCall> calls() {
            return steps.stream().flatMap(Option::calls).toList();
        }

        private static Stream<ApiCall> calls(DestroyStep step) {
            return switch (step) {
                case ApiCall call -> Stream.of(call);
                case Cancel cancel -> Stream.of(cancel.call());
                case DestroyStep.IfSet(var call) -> Stream.of(call);
                case DestroyStep.Explained explained -> Stream.of(explained.call());
                case Hooks.Destroying action -> action.calls().stream();
                case DestroyStep.Restore _ -> Stream.empty();
            };
        }
    }

    public boolean isChoice() {
        return options.size() > 1;
    }

    /// The calls of all options.
    public List<ApiCall> calls() {
        return options.stream()
                .flatMap(option -> option.calls().stream())
                .distinct()
                .toList();
    }
}
