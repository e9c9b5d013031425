package io.github.darnold.terraform.rest.definition;

/// One of the things that a change of one attribute takes, in their order.
public sealed interface UpdateStep permits ApiCall, Hooks.Updating {}
