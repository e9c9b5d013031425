package io.github.darnold.terraform.protocol.transport;

import io.grpc.Server;
import io.grpc.okhttp.OkHttpServerBuilder;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/// Answers calls on a port that is bound already. Each call runs on a virtual thread of its own, so that a slow one
/// never holds up the others.
public final class PluginPort {

    /// What the Go libraries accept too. gRPC's own limit of 4 MiB is less than a large state takes.
    private static final int LARGEST_MESSAGE = 256 * 1024 * 1024;
    private static final int FLOW_CONTROL_WINDOW = 1024 * 1024;

    private final Server server;
    private final List<ExecutorService> threads;

    private PluginPort(Server server, List<ExecutorService> threads) {
        this.server = server;
        this.threads = threads;
    }

    /// Starts to answer, also those who connected since the port was bound.
    public static PluginPort open(Security security, BoundPort port, ServiceDirectory services) throws IOException {
        ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();
        // gRPC's own threads are named through a text format, which loads the number formats of a language first.
        ThreadFactory named = Thread.ofPlatform().daemon().name("transport-", 0).factory();
        ExecutorService transport = Executors.newCachedThreadPool(named);
        ScheduledExecutorService timers = Executors.newSingleThreadScheduledExecutor(named);
        Server server = DefaultTrust.without(() -> OkHttpServerBuilder.forPort(port.address(), security.credentials())
                .socketFactory(port.asFactory())
                .maxInboundMessageSize(LARGEST_MESSAGE)
                .flowControlWindow(FLOW_CONTROL_WINDOW)
                .transportExecutor(transport)
                .scheduledExecutorService(timers)
                .executor(calls)
                .fallbackHandlerRegistry(services)
                .build());
        return new PluginPort(server.start(), List.of(calls, transport, timers));
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
        threads.forEach(ExecutorService::shutdownNow);
    }
}
