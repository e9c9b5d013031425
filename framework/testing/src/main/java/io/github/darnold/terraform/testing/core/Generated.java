package io.github.darnold.terraform.testing.core;

import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.List;

/// A configuration that was made of a state.
///
/// @param config null where there were errors
public record Generated(Value config, List<Diagnostic> diagnostics) {

    public Generated {
        diagnostics = List.copyOf(diagnostics);
    }

    /// Whether users can plan it as it is.
    public boolean isComplete() {
        return diagnostics.isEmpty();
    }

    /// The configuration.
    ///
    /// @throws AssertionError when there were errors
    public ObjectValue object() {
        if (config instanceof ObjectValue object) {
            return object;
        }
        throw new AssertionError("generated: " + config + ", diagnostics: " + diagnostics);
    }
}
