package io.github.darnold.terraform.rest.exchange;

import java.net.URI;
import java.util.Optional;

/// The same endpoint for all paths.
record OneEndpoint(Endpoint endpoint, String baseArgument) implements Endpoints {

    @Override
    public Endpoint of(String path) {
        return endpoint;
    }

    @Override
    public void require(String path) {
        // All that it needs is there.
    }

    @Override
    public Optional<URI> base() {
        return Optional.of(endpoint.base());
    }
}
