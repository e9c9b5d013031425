package io.github.darnold.terraform.testing.core;

import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.List;

/// What became of a plan.
///
/// @param state what is recorded now; null where nothing is
public record Applied(Value state, List<Diagnostic> diagnostics) {

    public Applied {
        diagnostics = List.copyOf(diagnostics);
    }

    public boolean hasErrors() {
        return diagnostics.stream().anyMatch(Diagnostic::isError);
    }

    /// The recorded object.
    ///
    /// @throws AssertionError when there were errors, or nothing is recorded
    public ObjectValue object() {
        if (!hasErrors() && state instanceof ObjectValue object) {
            return object;
        }
        throw new AssertionError("recorded: " + state + ", diagnostics: " + diagnostics);
    }
}
