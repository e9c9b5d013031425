package io.github.darnold.terraform.rest.exchange;

import io.github.darnold.terraform.plugin.diagnostic.Failure;

/// Knows the endpoint of each path: an API may want different credentials or headers for different parts.
@FunctionalInterface
public interface Endpoints {

    /// The endpoint of a path.
    ///
    /// @param path relative to the base URL, concrete
    /// @throws Failure when something it needs is missing; the text says how to set it
    Endpoint of(String path);
}
