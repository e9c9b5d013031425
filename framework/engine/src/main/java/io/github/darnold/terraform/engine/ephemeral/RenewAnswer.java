package io.github.darnold.terraform.engine.ephemeral;

import io.github.darnold.terraform.plugin.call.PrivateState;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What became of renewing an ephemeral resource.
///
/// @param renewAt when to renew it again; null for never
/// @param privateState for the next renewal only
public record RenewAnswer(@Nullable Instant renewAt, PrivateState privateState, List<Diagnostic> diagnostics) {

    public RenewAnswer {
        diagnostics = List.copyOf(diagnostics);
    }
}
