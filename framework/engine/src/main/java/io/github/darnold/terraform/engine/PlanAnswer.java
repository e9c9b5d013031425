package io.github.darnold.terraform.engine;

import io.github.darnold.terraform.plugin.call.Deferred;
import io.github.darnold.terraform.plugin.call.PrivateState;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.value.Path;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The plan of one object.
///
/// @param planned an object of the type's schema; null when the object is to go
/// @param requiresReplace whose differences need another object
/// @param deferred why it was put off; null where it was not
public record PlanAnswer(
        Value planned,
        PrivateState privateState,
        Value identity,
        List<Path> requiresReplace,
        List<Diagnostic> diagnostics,
        Deferred.@Nullable Reason deferred) {

    public PlanAnswer {
        requiresReplace = List.copyOf(requiresReplace);
        diagnostics = List.copyOf(diagnostics);
    }

    /// One that was not put off.
    public PlanAnswer(
            Value planned,
            PrivateState privateState,
            Value identity,
            List<Path> requiresReplace,
            List<Diagnostic> diagnostics) {
        this(planned, privateState, identity, requiresReplace, diagnostics, null);
    }
}
