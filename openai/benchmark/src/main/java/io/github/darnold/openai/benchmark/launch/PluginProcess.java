package io.github.darnold.openai.benchmark.launch;

import io.github.darnold.terraform.protocol.transport.HostIdentity;
import io.github.darnold.terraform.protocol.transport.Identity;
import io.github.darnold.terraform.testing.scenario.cli.Program;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A provider started with the environment, and the standard streams, that Terraform gives to one.
final class PluginProcess implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 60;
    private static final Map<String, String> ENVIRONMENT = Map.of(
            "TF_PLUGIN_MAGIC_COOKIE", "d602bf8f470bc67ca7faa0386276bbdd4330efaf76d1a219cb4d6991ca9872b2",
            "PLUGIN_PROTOCOL_VERSIONS", "5,6",
            "PLUGIN_MIN_PORT", "10000",
            "PLUGIN_MAX_PORT", "25000");

    private final Process process;
    private final BufferedReader output;

    private PluginProcess(Process process) {
        this.process = process;
        this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /// Starts one.
    ///
    /// @param errors where its standard error goes
    static PluginProcess start(Path executable, Identity host, Path errors)
            throws IOException, GeneralSecurityException {
        ProcessBuilder builder = new ProcessBuilder(executable.toString())
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectError(errors.toFile());
        builder.environment().clear();
        builder.environment().putAll(Program.environmentWithout(List.of("TF_", "PLUGIN_", "OPENAI_")));
        builder.environment().putAll(ENVIRONMENT);
        builder.environment().put("PLUGIN_CLIENT_CERT", HostIdentity.pem(host));
        return new PluginProcess(builder.start());
    }

    Process process() {
        return process;
    }

    /// Waits for the handshake line.
    Greeting greeting() throws IOException {
        Thread limit = Thread.ofVirtual().start(this::killWhenSilent);
        @Nullable String line = output.readLine();
        limit.interrupt();
        if (line == null) {
            throw new LaunchFailure("it ended, or was silent for " + PATIENCE_SECONDS + " s, without a handshake line");
        }
        return Greeting.parse(line);
    }

    private void killWhenSilent() {
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                close();
            }
        } catch (InterruptedException greeted) {
            Thread.currentThread().interrupt();
        }
    }

    void awaitEnd() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new LaunchFailure("it still runs " + PATIENCE_SECONDS + " s after it was told to shut down");
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
