package io.github.darnold.terraform.testing.core;

import io.github.darnold.terraform.engine.ListEvent;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.List;

/// What a query found.
///
/// @param objects with their display names, identities, and, where the query asked for them, states
public record Listed(List<ListEvent> objects, List<Diagnostic> diagnostics) {

    public Listed {
        objects = List.copyOf(objects);
        diagnostics = List.copyOf(diagnostics);
    }

    /// How users see the objects.
    public List<String> displayNames() {
        return objects.stream().map(ListEvent::displayName).toList();
    }

    public List<Value> identities() {
        return objects.stream().map(ListEvent::identity).toList();
    }
}
