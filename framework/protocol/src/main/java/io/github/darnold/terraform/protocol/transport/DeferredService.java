package io.github.darnold.terraform.protocol.transport;

import io.grpc.BindableService;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.ServerCall;
import io.grpc.ServerMethodDefinition;
import io.grpc.ServerServiceDefinition;
import io.grpc.ServiceDescriptor;
import io.grpc.Status;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A service that is built while the host reads the handshake line and connects, not before. Calls that come
/// earlier wait for it.
public final class DeferredService {

    private final String name;
    private final Supplier<ServiceDescriptor> descriptor;
    private final FutureTask<ServerServiceDefinition> service;
    private final Consumer<Throwable> onFailure;

    /// Builds nothing yet.
    ///
    /// @param name the service's full name
    /// @param descriptor its description, which knows all messages and is slow to make for that
    /// @param factory makes the service
    /// @param onFailure hears why it could not be made
    public DeferredService(
            String name,
            Supplier<ServiceDescriptor> descriptor,
            Callable<BindableService> factory,
            Consumer<Throwable> onFailure) {
        this.name = name;
        this.descriptor = descriptor;
        this.service = new FutureTask<>(() -> built(factory));
        this.onFailure = onFailure;
    }

    private ServerServiceDefinition built(Callable<BindableService> factory) throws Exception {
        try {
            return factory.call().bindService();
        } catch (Exception | LinkageError failure) {
            onFailure.accept(failure);
            throw failure;
        }
    }

    String name() {
        return name;
    }

    /// Builds the service now, unless that has been done or is being done.
    void build() {
        service.run();
    }

    @Nullable
    ServerMethodDefinition<?, ?> method(String method) {
        build();
        try {
            return service.get().getMethod(method);
        } catch (ExecutionException failure) {
            return broken(method, String.valueOf(failure.getCause()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return broken(method, "the process ends");
        }
    }

    private @Nullable ServerMethodDefinition<?, ?> broken(String method, String cause) {
        return descriptor.get().getMethods().stream()
                .filter(candidate -> candidate.getFullMethodName().equals(method))
                .map(candidate -> failing(candidate, cause))
                .findFirst()
                .orElse(null);
    }

    private static <A, B> ServerMethodDefinition<A, B> failing(MethodDescriptor<A, B> method, String cause) {
        Status status = Status.INTERNAL.withDescription("The provider could not be built: " + cause);
        return ServerMethodDefinition.create(method, (call, headers) -> {
            call.close(status, new Metadata());
            return new ServerCall.Listener<>() {};
        });
    }
}
