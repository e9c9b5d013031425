package io.github.darnold.terraform.protocol.lifecycle;

import com.google.protobuf.Empty;
import io.github.darnold.terraform.protocol.proto.GRPCBrokerGrpc;
import io.github.darnold.terraform.protocol.proto.GRPCControllerGrpc;
import io.github.darnold.terraform.protocol.proto.GRPCStdioGrpc;
import io.github.darnold.terraform.protocol.proto.GoPlugin;
import io.github.darnold.terraform.protocol.proto.GrpcHealth.HealthCheckRequest;
import io.github.darnold.terraform.protocol.proto.GrpcHealth.HealthCheckResponse;
import io.github.darnold.terraform.protocol.proto.HealthGrpc;
import io.github.darnold.terraform.protocol.transport.DeferredService;
import io.grpc.BindableService;
import io.grpc.ServiceDescriptor;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/// The services that a plugin host expects beside the plugin's own.
public final class HostServices {

    private static final String PLUGIN = "plugin";

    private HostServices() {}

    /// Those that the host calls at once come first.
    ///
    /// @param onShutdown called after the host's last call has been answered
    public static List<DeferredService> all(Runnable onShutdown) {
        return List.of(
                service(GRPCBrokerGrpc.SERVICE_NAME, GRPCBrokerGrpc::getServiceDescriptor, Broker::new),
                service(GRPCStdioGrpc.SERVICE_NAME, GRPCStdioGrpc::getServiceDescriptor, Stdio::new),
                service(
                        GRPCControllerGrpc.SERVICE_NAME,
                        GRPCControllerGrpc::getServiceDescriptor,
                        () -> new Controller(onShutdown)),
                service(HealthGrpc.SERVICE_NAME, HealthGrpc::getServiceDescriptor, Health::new));
    }

    private static DeferredService service(
            String name, Supplier<ServiceDescriptor> descriptor, Callable<BindableService> factory) {
        return new DeferredService(name, descriptor, factory, failure -> {});
    }

    private static final class Controller extends GRPCControllerGrpc.GRPCControllerImplBase {

        private final Runnable onShutdown;

        Controller(Runnable onShutdown) {
            this.onShutdown = onShutdown;
        }

        @Override
        public void shutdown(GoPlugin.Empty request, StreamObserver<GoPlugin.Empty> answer) {
            answer.onNext(GoPlugin.Empty.getDefaultInstance());
            answer.onCompleted();
            onShutdown.run();
        }
    }

    /// The host opens the stream at once and keeps it. Nothing is ever brokered.
    private static final class Broker extends GRPCBrokerGrpc.GRPCBrokerImplBase {

        @Override
        public StreamObserver<GoPlugin.ConnInfo> startStream(StreamObserver<GoPlugin.ConnInfo> answers) {
            return new StreamObserver<>() {
                @Override
                public void onNext(GoPlugin.ConnInfo offer) {}

                @Override
                public void onError(Throwable cancelled) {}

                @Override
                public void onCompleted() {
                    answers.onCompleted();
                }
            };
        }
    }

    /// Stays silent: our records go to standard error, which the host reads anyway.
    private static final class Stdio extends GRPCStdioGrpc.GRPCStdioImplBase {

        @Override
        public void streamStdio(Empty request, StreamObserver<GoPlugin.StdioData> answers) {}
    }

    private static final class Health extends HealthGrpc.HealthImplBase {

        @Override
        public void check(HealthCheckRequest request, StreamObserver<HealthCheckResponse> answer) {
            if (!request.getService().equals(PLUGIN) && !request.getService().isEmpty()) {
                answer.onError(Status.NOT_FOUND
                        .withDescription("There is no service " + request.getService())
                        .asRuntimeException());
                return;
            }
            answer.onNext(HealthCheckResponse.newBuilder()
                    .setStatus(HealthCheckResponse.ServingStatus.SERVING)
                    .build());
            answer.onCompleted();
        }
    }
}
