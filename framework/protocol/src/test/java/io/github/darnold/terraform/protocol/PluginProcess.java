package io.github.darnold.terraform.protocol;

import io.github.darnold.terraform.protocol.transport.HostIdentity;
import io.github.darnold.terraform.protocol.transport.Identity;
import io.grpc.ChannelCredentials;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.okhttp.OkHttpChannelBuilder;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/// A running [FakeProvider], as its host sees it.
final class PluginProcess implements AutoCloseable {

    static final String COOKIE = "d602bf8f470bc67ca7faa0386276bbdd4330efaf76d1a219cb4d6991ca9872b2";

    private static final Duration TWO_SECONDS = Duration.ofSeconds(2);
    private static final int LARGEST_ANSWER = 256 * 1024 * 1024;

    private final Process process;
    private final Lines stdout;
    private final Lines stderr;
    private final Identity host;
    private final long started = System.nanoTime();
    private final AtomicLong startUp = new AtomicLong();
    private final List<ManagedChannel> channels = new ArrayList<>();

    private PluginProcess(Process process, Identity host) {
        this.process = process;
        this.host = host;
        this.stdout = Lines.of(process.getInputStream());
        this.stderr = Lines.of(process.getErrorStream());
    }

    /// What a plugin host sets.
    static Map<String, String> environment(Identity host) throws GeneralSecurityException {
        return new HashMap<>(Map.of(
                "TF_PLUGIN_MAGIC_COOKIE", COOKIE,
                "PLUGIN_PROTOCOL_VERSIONS", "5,6",
                "PLUGIN_MIN_PORT", "10000",
                "PLUGIN_MAX_PORT", "25000",
                "PLUGIN_CLIENT_CERT", HostIdentity.pem(host),
                "TF_LOG", "TRACE"));
    }

    /// Started as Terraform starts it.
    static PluginProcess start() throws IOException, GeneralSecurityException {
        Identity host = HostIdentity.create();
        return start(host, environment(host), command());
    }

    static PluginProcess start(Map<String, String> environment, String... arguments)
            throws IOException, GeneralSecurityException {
        return start(HostIdentity.create(), environment, command(arguments));
    }

    static PluginProcess start(Identity host, Map<String, String> environment, List<String> command)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("TF_") || name.startsWith("PLUGIN_"));
        builder.environment().putAll(environment);
        return new PluginProcess(builder.start(), host);
    }

    static List<String> command(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                // Otherwise the JVM itself complains on standard error about protobuf, as it would without our
                // launcher.
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                FakeProvider.class.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    Process process() {
        return process;
    }

    Lines stdout() {
        return stdout;
    }

    Lines stderr() {
        return stderr;
    }

    /// The handshake line, in fields.
    List<String> greeting() throws InterruptedException {
        String line = stdout.await(any -> true);
        startUp.compareAndSet(0, System.nanoTime() - started);
        return List.of(line.split("\\|", -1));
    }

    /// A connection as Terraform opens it.
    ManagedChannel connect() throws InterruptedException, GeneralSecurityException, IOException {
        return connect(new HostConnection(host, greeting().get(5)).credentials());
    }

    ManagedChannel connect(ChannelCredentials credentials)
            throws InterruptedException, GeneralSecurityException, IOException {
        return opened(
                OkHttpChannelBuilder.forTarget(greeting().get(3), credentials).overrideAuthority("localhost"));
    }

    ManagedChannel connectInPlaintext(int port) {
        return opened(OkHttpChannelBuilder.forAddress("127.0.0.1", port, InsecureChannelCredentials.create()));
    }

    private ManagedChannel opened(OkHttpChannelBuilder builder) {
        ManagedChannel channel = builder.maxInboundMessageSize(LARGEST_ANSWER).build();
        channels.add(channel);
        return channel;
    }

    /// The two seconds that a host waits for the end: more, in proportion, on a machine too busy to start us in
    /// half of one.
    Duration hostsPatience() throws InterruptedException {
        greeting();
        Duration busy = Duration.ofNanos(startUp.get() * 4);
        return busy.compareTo(TWO_SECONDS) > 0 ? busy : TWO_SECONDS;
    }

    /// Waits for the end.
    ///
    /// @return the exit code
    int exit() throws InterruptedException {
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            throw new AssertionError("The plugin does not end");
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        channels.forEach(ManagedChannel::shutdownNow);
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
