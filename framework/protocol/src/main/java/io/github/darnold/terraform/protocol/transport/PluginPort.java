package io.github.darnold.terraform.protocol.transport;

import io.grpc.Server;
import io.grpc.okhttp.OkHttpServerBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// The loopback port on which the plugin answers. Each call runs on a virtual thread of its own, so that a slow
/// one never holds up the others.
public final class PluginPort {

    /// What the Go libraries accept too. gRPC's own limit of 4 MiB is less than a large state takes.
    private static final int LARGEST_MESSAGE = 256 * 1024 * 1024;
    private static final int FLOW_CONTROL_WINDOW = 1024 * 1024;

    private final Server server;
    private final ExecutorService calls;

    private PluginPort(Server server, ExecutorService calls) {
        this.server = server;
        this.calls = calls;
    }

    public static PluginPort open(Security security, Ports ports, ServiceDirectory services) throws IOException {
        IOException failure = new IOException("There is no port to try.");
        for (int port : ports.candidates(ProcessHandle.current().pid())) {
            try {
                return open(security, port, services);
            } catch (IOException taken) {
                failure = taken;
            }
        }
        throw failure;
    }

    private static PluginPort open(Security security, int port, ServiceDirectory services) throws IOException {
        ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();
        InetSocketAddress address =
                new InetSocketAddress(InetAddress.getByAddress("localhost", new byte[] {127, 0, 0, 1}), port);
        Server server = DefaultTrust.without(() -> OkHttpServerBuilder.forPort(address, security.credentials())
                .maxInboundMessageSize(LARGEST_MESSAGE)
                .flowControlWindow(FLOW_CONTROL_WINDOW)
                .executor(calls)
                .fallbackHandlerRegistry(services)
                .build());
        return new PluginPort(server.start(), calls);
    }

    public int number() {
        return server.getPort();
    }

    /// Takes no new calls; those in flight go on. Returns at once.
    public void stopAccepting() {
        server.shutdown();
    }

    /// Closes all connections, after calls in flight had this long to end.
    public void close(Duration grace) throws InterruptedException {
        server.shutdown();
        if (!server.awaitTermination(grace.toMillis(), TimeUnit.MILLISECONDS)) {
            server.shutdownNow();
            server.awaitTermination(grace.toMillis(), TimeUnit.MILLISECONDS);
        }
        calls.shutdownNow();
    }
}
