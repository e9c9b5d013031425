package io.github.darnold.terraform.testing.core;

/// What a plan is to do.
public enum Action {
    NO_OP,
    CREATE,
    UPDATE,
    REPLACE,
    DELETE,
    /// Nothing: the plan has errors.
    REFUSED
}
