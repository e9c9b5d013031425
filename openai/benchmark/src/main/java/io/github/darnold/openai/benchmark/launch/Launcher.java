package io.github.darnold.openai.benchmark.launch;

import io.github.darnold.terraform.protocol.transport.HostIdentity;
import io.github.darnold.terraform.protocol.transport.Identity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/// Starts providers, asks each for its schema and has it end: the part of Terraform's work that is the same for all.
public final class Launcher {

    private static final int LAST_LINES = 5;

    private final Identity host;
    private final Path errors;

    /// Makes the certificate by which all providers know this program.
    ///
    /// @param folder for files of its own
    public Launcher(Path folder) {
        this.errors = folder.resolve("stderr.txt");
        try {
            this.host = HostIdentity.create();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK cannot make a certificate on the curve P-521", e);
        }
    }

    /// Launches once.
    ///
    /// @throws LaunchFailure when the provider does not do as it should
    public Launch launch(Path executable) throws InterruptedException {
        try {
            return timed(executable);
        } catch (IOException | GeneralSecurityException e) {
            throw new LaunchFailure("it cannot be started", e);
        } catch (LaunchFailure e) {
            throw e.withErrors(lastErrors());
        }
    }

    private Launch timed(Path executable) throws IOException, GeneralSecurityException, InterruptedException {
        long start = System.nanoTime();
        try (PluginProcess plugin = PluginProcess.start(executable, host, errors)) {
            Greeting greeting = plugin.greeting();
            Duration line = since(start);
            try (PluginConnection connection = PluginConnection.open(greeting, host)) {
                Duration connected = since(start);
                connection.openStreams();
                int schemaBytes = connection.schema();
                Duration schema = since(start);
                ProcessUse use = ProcessUse.of(plugin.process().toHandle());
                long asked = System.nanoTime();
                connection.shutdown();
                plugin.awaitEnd();
                return new Launch(line, connected, schema, since(asked), use, schemaBytes);
            }
        }
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private String lastErrors() {
        try {
            List<String> lines = Files.exists(errors) ? Files.readAllLines(errors) : List.of();
            return lines.stream().skip(Math.max(0, lines.size() - LAST_LINES)).collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
