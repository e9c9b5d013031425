package io.github.darnold.terraform.engine;

import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.List;

/// An object that a list found.
///
/// @param object null unless the request wants whole objects
/// @param warnings since the event before
public record ListEvent(String displayName, Value identity, Value object, List<Diagnostic> warnings) {

    public ListEvent {
        warnings = List.copyOf(warnings);
    }
}
