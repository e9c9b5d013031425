package io.github.darnold.terraform.rest.definition;

import io.github.darnold.terraform.plugin.schema.Attribute;
import java.util.Set;

/// Ends what goes on at the API: `cancelling(post("/batches/{id}/cancel"), STATUS).until("completed", "cancelled")`.
/// What ended by itself meanwhile is no failure. Steps that follow see the object as it ended.
///
/// @param call asks for the end
/// @param status the attribute that tells
/// @param ended terminal states: there is nothing to cancel in them
/// @param alreadyRequestedIn states in which the end was asked for before
/// @param waits whether to read the object until it has ended; otherwise its state alone decides
public record Cancel(
        ApiCall call, Attribute<String> status, Set<String> ended, Set<String> alreadyRequestedIn, boolean waits)
        implements DestroyStep {

    public static Cancel by(ApiCall call, Attribute<String> status) {
        return new Cancel(call, status, Set.of(), Set.of(), false);
    }

    /// What is in one of these states by its last refresh is left alone, and nothing waits for the end.
    public Cancel unless(String... states) {
        return new Cancel(call, status, Set.of(states), alreadyRequestedIn, false);
    }

    /// What is in one of these states is left alone; anything else is cancelled, and read until it is in one of them.
    public Cancel until(String... states) {
        return new Cancel(call, status, Set.of(states), alreadyRequestedIn, true);
    }

    /// In these states the API was asked before: there is nothing but to wait.
    public Cancel alreadyRequestedIn(String... states) {
        return new Cancel(call, status, ended, Set.of(states), waits);
    }
}
