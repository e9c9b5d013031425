package io.github.darnold.terraform.protocol.service;

import io.github.darnold.terraform.engine.Engine;
import io.github.darnold.terraform.plugin.provider.Provider;
import io.github.darnold.terraform.protocol.log.HclogLogger;
import io.github.darnold.terraform.protocol.log.HclogWriter;
import io.github.darnold.terraform.protocol.log.Threshold;
import io.github.darnold.terraform.protocol.notes.NotesProvider;
import io.github.darnold.terraform.protocol.proto.ProviderGrpc;
import io.github.darnold.terraform.protocol.proto.ProviderGrpc.ProviderBlockingStub;
import io.github.darnold.terraform.protocol.transport.DeferredService;
import io.github.darnold.terraform.protocol.transport.PluginPort;
import io.github.darnold.terraform.protocol.transport.Ports;
import io.github.darnold.terraform.protocol.transport.Security;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.okhttp.OkHttpChannelBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A provider that answers on a port of this process, and a channel to it.
final class Served implements AutoCloseable {

    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private final PluginPort port;
    private final ManagedChannel channel;

    private Served(Provider<?> provider) throws IOException {
        var writer = new HclogWriter(log, InstantSource.system());
        var service = new DeferredService(
                ProviderGrpc.getServiceDescriptor(),
                () -> new ProviderService(
                        new Engine<>(provider),
                        NotesProvider.ADDRESS,
                        new HclogLogger(writer, "provider", Threshold.TRACE),
                        new HclogLogger(writer, "sdk", Threshold.TRACE),
                        Map.of("TF_WORKSPACE", "blue")),
                failure -> {
                    throw new AssertionError(failure);
                });
        port = PluginPort.open(new Security.Plaintext(), Ports.ANY, List.of(), service);
        service.build();
        channel = OkHttpChannelBuilder.forAddress("127.0.0.1", port.number(), InsecureChannelCredentials.create())
                .build();
    }

    static Served notes() throws IOException {
        return provider(new NotesProvider(() -> {}));
    }

    static Served provider(Provider<?> provider) throws IOException {
        return new Served(provider);
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
        try {
            port.close(Duration.ofSeconds(5));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
