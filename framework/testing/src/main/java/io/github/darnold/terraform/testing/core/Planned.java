package io.github.darnold.terraform.testing.core;

import io.github.darnold.terraform.engine.PlanAnswer;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Path;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The plan of one object, as a plan file holds it.
///
/// @param config null where the object is to go
/// @param ignored what `ignore_changes` named
/// @param before the state before the plan refreshed it; null where there was none
/// @param prior the refreshed state; null where there is no object
/// @param refreshed the refreshed state as it is stored; null where there is no object
/// @param answer the provider's plan; of a replacement, the plan of the new object
public record Planned(
        String type,
        String name,
        Action action,
        Value config,
        IgnoredChanges ignored,
        Value before,
        Value prior,
        @Nullable Stored refreshed,
        PlanAnswer answer) {

    /// The planned object; null where it is to go.
    public Value planned() {
        return answer.planned();
    }

    /// Whose differences need another object.
    public List<Path> requiresReplace() {
        return answer.requiresReplace();
    }

    public List<Diagnostic> diagnostics() {
        return answer.diagnostics();
    }

    /// The planned object.
    ///
    /// @throws AssertionError when none is planned
    public ObjectValue object() {
        if (action != Action.REFUSED && planned() instanceof ObjectValue object) {
            return object;
        }
        throw new AssertionError(address() + " is not planned as an object: " + action + " " + diagnostics());
    }

    /// Whether the refresh found another state than was stored.
    public boolean isDrifted() {
        return !before.equals(prior);
    }

    Address address() {
        return new Address(type, name);
    }
}
