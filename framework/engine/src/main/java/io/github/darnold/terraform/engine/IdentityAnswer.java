package io.github.darnold.terraform.engine;

import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.List;

/// A stored identity in the current shape; null where the next read has to find it.
public record IdentityAnswer(Value identity, List<Diagnostic> diagnostics) {

    public IdentityAnswer {
        diagnostics = List.copyOf(diagnostics);
    }
}
