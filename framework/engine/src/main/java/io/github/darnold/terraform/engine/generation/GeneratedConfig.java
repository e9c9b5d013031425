package io.github.darnold.terraform.engine.generation;

import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.List;

/// A configuration that Terraform writes down for users.
///
/// @param config an object of the type's schema
/// @param diagnostics what users have to add themselves, as warnings
public record GeneratedConfig(Value config, List<Diagnostic> diagnostics) {

    public GeneratedConfig {
        diagnostics = List.copyOf(diagnostics);
    }
}
