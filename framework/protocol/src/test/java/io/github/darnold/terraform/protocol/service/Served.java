package io.github.darnold.terraform.protocol.service;

import io.github.darnold.terraform.engine.Engine;
import io.github.darnold.terraform.plugin.provider.Provider;
import io.github.darnold.terraform.protocol.log.HclogLogger;
import io.github.darnold.terraform.protocol.log.HclogWriter;
import io.github.darnold.terraform.protocol.log.Threshold;
import io.github.darnold.terraform.protocol.notes.NotesProvider;
import io.github.darnold.terraform.protocol.proto.ProviderGrpc;
import io.github.darnold.terraform.protocol.proto.ProviderGrpc.ProviderBlockingStub;
import io.grpc.InsecureChannelCredentials;
import io.grpc.InsecureServerCredentials;
import io.grpc.ManagedChannel;
import io.grpc.Server;
import io.grpc.okhttp.OkHttpChannelBuilder;
import io.grpc.okhttp.OkHttpServerBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// A provider that answers on a port of this process, and a channel to it.
final class Served implements AutoCloseable {

    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Server server;
    private final ManagedChannel channel;

    private Served(Provider<?> provider, Threshold threshold) throws IOException {
        var writer = new HclogWriter(log, InstantSource.system());
        var service = new ProviderService(
                new Engine<>(provider),
                NotesProvider.ADDRESS,
                new HclogLogger(writer, "provider", threshold),
                new HclogLogger(writer, "sdk", threshold),
                Map.of("TF_WORKSPACE", "blue"));
        var loopback = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        server = OkHttpServerBuilder.forPort(loopback, InsecureServerCredentials.create())
                .executor(threads)
                .addService(service)
                .build()
                .start();
        channel = OkHttpChannelBuilder.forAddress("127.0.0.1", server.getPort(), InsecureChannelCredentials.create())
                .build();
    }

    static Served notes() throws IOException {
        return provider(new NotesProvider(() -> {}));
    }

    static Served provider(Provider<?> provider) throws IOException {
        return provider(provider, Threshold.TRACE);
    }

    static Served provider(Provider<?> provider, Threshold threshold) throws IOException {
        return new Served(provider, threshold);
    }

    int port() {
        return server.getPort();
    }

    ManagedChannel channel() {
        return channel;
    }

    ProviderBlockingStub calls() {
        return ProviderGrpc.newBlockingStub(channel).withDeadlineAfter(30, TimeUnit.SECONDS);
    }

    List<String> log() {
        return log.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Override
    public void close() {
        channel.shutdownNow();
        server.shutdownNow();
        threads.close();
    }
}
