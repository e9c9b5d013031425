package io.github.darnold.terraform.testing.core;

/// What a plan is to do.
public enum Action {
    NO_OP,
    CREATE,
    UPDATE,
    REPLACE,
    DELETE,
    /// Nothing for now: the provider puts it off to a later plan.
    DEFERRED,
    /// Nothing: the plan has errors.
    REFUSED
}
