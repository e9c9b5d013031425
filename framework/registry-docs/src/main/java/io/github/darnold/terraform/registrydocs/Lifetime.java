package io.github.darnold.terraform.registrydocs;

/// What becomes of the values that a page describes.
enum Lifetime {
    /// A state keeps them, and changes of them are planned.
    MANAGED,
    /// A state keeps what was read by them.
    READ,
    /// Nothing keeps them.
    PASSING
}
