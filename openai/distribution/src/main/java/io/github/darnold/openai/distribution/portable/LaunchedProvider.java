package io.github.darnold.openai.distribution.portable;

import io.github.darnold.terraform.protocol.proto.GRPCControllerGrpc;
import io.github.darnold.terraform.protocol.proto.GoPlugin;
import io.github.darnold.terraform.protocol.proto.ProviderGrpc;
import io.github.darnold.terraform.protocol.proto.ProviderGrpc.ProviderBlockingStub;
import io.github.darnold.terraform.protocol.transport.HostIdentity;
import io.github.darnold.terraform.protocol.transport.Identity;
import io.grpc.ManagedChannel;
import io.grpc.okhttp.OkHttpChannelBuilder;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A provider started as Terraform starts one, over mutual TLS.
final class LaunchedProvider implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 120;
    private static final int LARGEST_ANSWER = 64 * 1024 * 1024;
    private static final int FIELDS = 6;

    private final Process process;
    private final ManagedChannel channel;

    private LaunchedProvider(Process process, ManagedChannel channel) {
        this.process = process;
        this.channel = channel;
    }

    /// @param environment what it gets besides the variables of a plugin host
    /// @param folder its working directory
    /// @param errors where its standard error goes
    static LaunchedProvider start(Path launcher, Map<String, String> environment, Path folder, Path errors)
            throws IOException, GeneralSecurityException {
        Identity host = HostIdentity.create();
        ProcessBuilder builder = new ProcessBuilder(launcher.toString())
                .directory(folder.toFile())
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectError(errors.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.environment()
                .put("TF_PLUGIN_MAGIC_COOKIE", "d602bf8f470bc67ca7faa0386276bbdd4330efaf76d1a219cb4d6991ca9872b2");
        builder.environment().put("PLUGIN_PROTOCOL_VERSIONS", "6,5");
        builder.environment().put("PLUGIN_MIN_PORT", "10000");
        builder.environment().put("PLUGIN_MAX_PORT", "25000");
        builder.environment().put("PLUGIN_CLIENT_CERT", HostIdentity.pem(host));
        Process process = builder.start();
        try {
            return new LaunchedProvider(process, connect(process, host));
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            process.destroyForcibly();
            throw e;
        }
    }

    private static ManagedChannel connect(Process process, Identity host) throws IOException, GeneralSecurityException {
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        @Nullable String line = output.readLine();
        String[] greeting = line == null ? new String[0] : line.split("\\|", -1);
        if (greeting.length < FIELDS) {
            throw new IOException("This is not the handshake line of a plugin: " + line);
        }
        return OkHttpChannelBuilder.forTarget(greeting[3], HostIdentity.credentials(host, certificate(greeting[5])))
                .overrideAuthority("localhost")
                .maxInboundMessageSize(LARGEST_ANSWER)
                .build();
    }

    private static X509Certificate certificate(String encoded) throws GeneralSecurityException {
        byte[] bytes = Base64.getDecoder().decode(encoded);
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(bytes));
    }

    ProcessHandle process() {
        return process.toHandle();
    }

    ProviderBlockingStub calls() {
        return ProviderGrpc.newBlockingStub(channel).withDeadlineAfter(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /// Has it end, and waits until it has.
    void shutDown() throws IOException, InterruptedException {
        GRPCControllerGrpc.newBlockingStub(channel)
                .withDeadlineAfter(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .shutdown(GoPlugin.Empty.getDefaultInstance());
        channel.shutdown();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IOException("The provider still runs " + PATIENCE_SECONDS + " s after it was told to end");
        }
        if (process.exitValue() != 0) {
            throw new IOException("The provider ended with exit code " + process.exitValue());
        }
    }

    @Override
    public void close() {
        channel.shutdownNow();
        process.destroyForcibly();
    }
}
