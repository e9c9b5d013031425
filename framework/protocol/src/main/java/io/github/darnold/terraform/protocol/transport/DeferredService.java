package io.github.darnold.terraform.protocol.transport;

import io.grpc.BindableService;
import io.grpc.HandlerRegistry;
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
import org.jspecify.annotations.Nullable;

/// A service that is built while the host reads the handshake line and connects, not before. Calls that come earlier
/// wait for it.
public final class DeferredService extends HandlerRegistry {

    private final ServiceDescriptor descriptor;
    private final FutureTask<ServerServiceDefinition> service;
    private final Consumer<Throwable> onFailure;

    public DeferredService(
            ServiceDescriptor descriptor, Callable<BindableService> factory, Consumer<Throwable> onFailure) {
        this.descriptor = descriptor;
        this.service = new FutureTask<>(() -> factory.call().bindService());
        this.onFailure = onFailure;
    }

    /// Builds the service now, unless that has been done.
    public void build() {
        service.run();
        try {
            service.get();
        } catch (ExecutionException failure) {
            onFailure.accept(cause(failure));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public @Nullable ServerMethodDefinition<?, ?> lookupMethod(String method, @Nullable String authority) {
        if (!descriptor.getName().equals(MethodDescriptor.extractFullServiceName(method))) {
            return null;
        }
        try {
            return service.get().getMethod(method);
        } catch (ExecutionException failure) {
            return broken(method, cause(failure));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private @Nullable ServerMethodDefinition<?, ?> broken(String method, Throwable cause) {
        return descriptor.getMethods().stream()
                .filter(candidate -> candidate.getFullMethodName().equals(method))
                .map(candidate -> failing(candidate, cause))
                .findFirst()
                .orElse(null);
    }

    private static <A, B> ServerMethodDefinition<A, B> failing(MethodDescriptor<A, B> method, Throwable cause) {
        Status status = Status.INTERNAL.withDescription("The provider could not be built: " + cause);
        return ServerMethodDefinition.create(method, (call, headers) -> {
            call.close(status, new Metadata());
            return new ServerCall.Listener<>() {};
        });
    }

    private static Throwable cause(ExecutionException failure) {
        Throwable cause = failure.getCause();
        return cause == null ? failure : cause;
    }
}
