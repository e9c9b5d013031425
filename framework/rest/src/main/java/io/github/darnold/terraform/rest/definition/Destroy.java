package io.github.darnold.terraform.rest.definition;

import java.util.List;

/// What destroying a resource means. With several options users choose by `on_destroy`; the first is the default.
public record Destroy(List<Option> options) {

    /// The argument by which users choose.
    public static final String ARGUMENT = "on_destroy";

    public Destroy {
        options = List.copyOf(options);
    }

    /// One meaning.
    ///
    /// @param description what users read about it
    /// @param action empty: the object is only forgotten
    public record Option(String name, String description, List<Hooks.Destroying> action, List<ApiCall> calls) {

        public Option {
            action = List.copyOf(action);
            calls = List.copyOf(calls);
        }
    }

    public boolean isChoice() {
        return options.size() > 1;
    }
}
