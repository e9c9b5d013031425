package io.github.darnold.terraform.engine.action;

import io.github.darnold.terraform.plugin.call.Deferred;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a provider says to an action that will be invoked.
///
/// @param deferred why it was put off; null where it was not
public record ActionPlan(List<Diagnostic> diagnostics, Deferred.@Nullable Reason deferred) {

    public ActionPlan {
        diagnostics = List.copyOf(diagnostics);
    }
}
