package io.github.darnold.terraform.testing.core;

import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import java.util.List;

/// What became of an action.
///
/// @param progress what users saw while it ran
public record Invoked(List<String> progress, List<Diagnostic> diagnostics) {

    public Invoked {
        progress = List.copyOf(progress);
        diagnostics = List.copyOf(diagnostics);
    }

    public boolean hasErrors() {
        return diagnostics.stream().anyMatch(Diagnostic::isError);
    }
}
