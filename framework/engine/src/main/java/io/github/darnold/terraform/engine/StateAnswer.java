package io.github.darnold.terraform.engine;

import io.github.darnold.terraform.plugin.call.Deferred;
import io.github.darnold.terraform.plugin.call.PrivateState;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What Terraform records after a call.
///
/// @param state an object of the type's schema; null for none (gone, deleted, or nothing to record)
/// @param privateState replaces the earlier one
/// @param identity replaces the earlier one; null where the type has none
/// @param deferred why it was put off; null where it was not
public record StateAnswer(
        Value state,
        PrivateState privateState,
        Value identity,
        List<Diagnostic> diagnostics,
        Deferred.@Nullable Reason deferred) {

    public StateAnswer {
        diagnostics = List.copyOf(diagnostics);
    }

    /// One that was not put off.
    public StateAnswer(Value state, PrivateState privateState, Value identity, List<Diagnostic> diagnostics) {
        this(state, privateState, identity, diagnostics, null);
    }
}
