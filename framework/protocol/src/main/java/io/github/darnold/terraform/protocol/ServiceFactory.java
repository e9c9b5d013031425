package io.github.darnold.terraform.protocol;

import io.grpc.BindableService;

/// Makes the service that answers Terraform's calls.
@FunctionalInterface
public interface ServiceFactory {

    BindableService create(PluginSession session);
}
