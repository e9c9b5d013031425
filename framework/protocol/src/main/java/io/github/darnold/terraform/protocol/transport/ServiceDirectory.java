package io.github.darnold.terraform.protocol.transport;

import io.grpc.HandlerRegistry;
import io.grpc.MethodDescriptor;
import io.grpc.ServerMethodDefinition;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// All services of the port. None of them is built before it is needed, as the host waits for the handshake
/// line first.
public final class ServiceDirectory extends HandlerRegistry {

    private final List<DeferredService> services;

    public ServiceDirectory(List<DeferredService> services) {
        this.services = List.copyOf(services);
    }

    /// Builds what no call has asked for yet, in the order of the list.
    public void build() {
        services.forEach(DeferredService::build);
    }

    @Override
    public @Nullable ServerMethodDefinition<?, ?> lookupMethod(String method, @Nullable String authority) {
        String name = Objects.requireNonNullElse(MethodDescriptor.extractFullServiceName(method), "");
        return services.stream()
                .filter(service -> service.name().equals(name))
                .findFirst()
                .map(service -> service.method(method))
                .orElse(null);
    }
}
