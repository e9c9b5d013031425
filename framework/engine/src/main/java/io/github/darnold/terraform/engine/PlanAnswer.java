package io.github.darnold.terraform.engine;

import io.github.darnold.terraform.plugin.call.PrivateState;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.value.Path;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.List;

/// The plan of one object.
///
/// @param planned an object of the type's schema; null when the object is to go
/// @param requiresReplace whose differences need another object
public record PlanAnswer(
        Value planned,
        PrivateState privateState,
        Value identity,
        List<Path> requiresReplace,
        List<Diagnostic> diagnostics) {

    public PlanAnswer {
        requiresReplace = List.copyOf(requiresReplace);
        diagnostics = List.copyOf(diagnostics);
    }
}
