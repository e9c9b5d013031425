package io.github.darnold.openai.benchmark.launch;

import static io.grpc.ConnectivityState.READY;
import static io.grpc.ConnectivityState.SHUTDOWN;
import static io.grpc.ConnectivityState.TRANSIENT_FAILURE;

import io.github.darnold.terraform.protocol.transport.HostIdentity;
import io.github.darnold.terraform.protocol.transport.Identity;
import io.grpc.CallOptions;
import io.grpc.ConnectivityState;
import io.grpc.ManagedChannel;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.okhttp.OkHttpChannelBuilder;
import io.grpc.stub.ClientCalls;
import java.net.InetSocketAddress;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// The connection to a provider, as Terraform opens it.
final class PluginConnection implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 60;
    private static final int LARGEST_ANSWER = 256 * 1024 * 1024;
    private static final byte[] EMPTY = {};

    private final ManagedChannel channel;
    private final int protocol;

    private PluginConnection(ManagedChannel channel, int protocol) {
        this.channel = channel;
        this.protocol = protocol;
    }

    /// Returns when mutual TLS is done and the provider has sent its HTTP/2 settings, which it does after it
    /// has accepted our certificate.
    static PluginConnection open(Greeting greeting, Identity host) throws InterruptedException {
        OkHttpChannelBuilder builder = OkHttpChannelBuilder.forTarget(
                target(greeting), HostIdentity.credentials(host, greeting.certificate()));
        ManagedChannel channel = builder.socketFactory(new PluginSockets(greeting.address()))
                .overrideAuthority("localhost")
                .maxInboundMessageSize(LARGEST_ANSWER)
                .build();
        PluginConnection connection = new PluginConnection(channel, greeting.protocol());
        connection.awaitReady();
        return connection;
    }

    private static String target(Greeting greeting) {
        return switch (greeting.address()) {
            case InetSocketAddress tcp -> tcp.getHostString() + ":" + tcp.getPort();
            default -> "127.0.0.1:1"; // Never connected to: the socket factory knows better.
        };
    }

    private void awaitReady() throws InterruptedException {
        for (ConnectivityState state = channel.getState(true); state != READY; state = channel.getState(true)) {
            if (state == TRANSIENT_FAILURE || state == SHUTDOWN) {
                channel.shutdownNow();
                throw new LaunchFailure("the connection to it failed");
            }
            CountDownLatch changed = new CountDownLatch(1);
            channel.notifyWhenStateChanged(state, changed::countDown);
            if (!changed.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                channel.shutdownNow();
                throw new LaunchFailure("it did not connect within " + PATIENCE_SECONDS + " s");
            }
        }
    }

    /// The two streams that Terraform opens first. Providers may refuse them.
    void openStreams() {
        ClientCalls.asyncServerStreamingCall(
                channel.newCall(PluginCalls.STDIO, CallOptions.DEFAULT), EMPTY, new IgnoredStream());
        ClientCalls.asyncBidiStreamingCall(
                channel.newCall(PluginCalls.BROKER, CallOptions.DEFAULT), new IgnoredStream());
    }

    /// Asks for the schema, and returns the size of the complete answer.
    int schema() {
        try {
            return unary(PluginCalls.schema(protocol)).length;
        } catch (StatusRuntimeException e) {
            throw new LaunchFailure("it does not tell its schema", e);
        }
    }

    /// Tells the provider to end, and hangs up when it has answered. Go's plugins sometimes end before their answer is
    /// out; Terraform takes no notice of that either.
    void shutdown() {
        try {
            unary(PluginCalls.SHUTDOWN);
        } catch (StatusRuntimeException e) {
            if (e.getStatus().getCode() != Status.Code.UNAVAILABLE) {
                throw new LaunchFailure("Shutdown failed", e);
            }
        }
        close();
    }

    private byte[] unary(MethodDescriptor<byte[], byte[]> method) {
        return ClientCalls.blockingUnaryCall(
                channel, method, CallOptions.DEFAULT.withDeadlineAfter(PATIENCE_SECONDS, TimeUnit.SECONDS), EMPTY);
    }

    @Override
    public void close() {
        channel.shutdownNow();
    }
}
