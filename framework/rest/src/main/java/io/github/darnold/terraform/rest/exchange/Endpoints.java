package io.github.darnold.terraform.rest.exchange;

import io.github.darnold.terraform.plugin.diagnostic.Failure;
import java.net.URI;
import java.util.Optional;

/// Knows the endpoint of each path: an API may want different credentials or headers for different parts.
public interface Endpoints {

    /// An API that wants the same for all of its parts.
    ///
    /// @param baseArgument where users set the base URL: `url in the provider block`
    static Endpoints everywhere(Endpoint endpoint, String baseArgument) {
        return new OneEndpoint(endpoint, baseArgument);
    }

    /// The endpoint of a path.
    ///
    /// @param path relative to the base URL, concrete
    /// @throws Failure when something it needs is missing; the text says how to set it
    Endpoint of(String path);

    /// Looks, while a plan is made, whether the endpoint of a path could ever be known: what is unknown yet is no
    /// failure.
    ///
    /// @throws Failure when something it needs is missing; the text says how to set it
    void require(String path);

    /// Where users set the base URL, for messages: `base_url in the provider block`.
    String baseArgument();

    /// The base URL; empty while it is unknown.
    Optional<URI> base();
}
