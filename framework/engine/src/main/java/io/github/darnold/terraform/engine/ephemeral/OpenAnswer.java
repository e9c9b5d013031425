package io.github.darnold.terraform.engine.ephemeral;

import io.github.darnold.terraform.plugin.call.Deferred;
import io.github.darnold.terraform.plugin.call.PrivateState;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.value.Value;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What became of opening an ephemeral resource.
///
/// @param result an object of the type's schema; null where it could not be opened
/// @param renewAt when to renew it; null for never
/// @param privateState for the first renewal, and for closing
/// @param deferred why it was put off; null where it was not
public record OpenAnswer(
        Value result,
        @Nullable Instant renewAt,
        PrivateState privateState,
        List<Diagnostic> diagnostics,
        Deferred.@Nullable Reason deferred) {

    public OpenAnswer {
        diagnostics = List.copyOf(diagnostics);
    }

    /// One that was not put off.
    public OpenAnswer(
            Value result, @Nullable Instant renewAt, PrivateState privateState, List<Diagnostic> diagnostics) {
        this(result, renewAt, privateState, diagnostics, null);
    }
}
