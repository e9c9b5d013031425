package io.github.darnold.terraform.testing.scenario.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A provider started with `-debug`, to which Terraform attaches.
public final class DebugProvider implements AutoCloseable {

    private static final Pattern ATTACH = Pattern.compile("TF_REATTACH_PROVIDERS='([^']+)'");
    private static final long PATIENCE_SECONDS = 10;

    private final Process process;
    private final String reattach;

    private DebugProvider(Process process, String reattach) {
        this.process = process;
        this.reattach = reattach;
    }

    /// Starts it, and returns when Terraform can attach.
    ///
    /// @param log where its standard error goes
    /// @throws IllegalStateException when it ends without saying how to attach
    public static DebugProvider start(Path executable, Path folder, Map<String, String> environment, Path log) {
        try {
            Process process = new Program(List.of(executable.toString(), "-debug"), folder, environment)
                    .builder()
                    .redirectError(log.toFile())
                    .start();
            return new DebugProvider(process, reattach(process, executable, log));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String reattach(Process process, Path executable, Path log) throws IOException {
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        StringBuilder seen = new StringBuilder();
        String line = output.readLine();
        while (line != null) {
            Matcher attach = ATTACH.matcher(line);
            if (attach.find()) {
                return attach.group(1);
            }
            seen.append(line).append('\n');
            line = output.readLine();
        }
        throw new IllegalStateException(executable + " -debug ended and did not say how to attach. It printed: " + seen
                + " and its standard error is in " + log);
    }

    /// The value of `TF_REATTACH_PROVIDERS`.
    public String reattach() {
        return reattach;
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                Program.stop(process);
            }
        } catch (InterruptedException e) {
            Program.stop(process);
            Thread.currentThread().interrupt();
        }
    }
}
