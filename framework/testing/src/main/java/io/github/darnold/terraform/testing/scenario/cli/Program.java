package io.github.darnold.terraform.testing.scenario.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/// A program that is run and waited for.
///
/// @param command with its arguments
/// @param environment all of it
public record Program(List<String> command, Path folder, Map<String, String> environment) {

    private static final int STOPPED = -1;

    public Program {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /// The environment of this process without variables whose names begin with one of the prefixes.
    public static Map<String, String> environmentWithout(List<String> prefixes) {
        Map<String, String> kept = new TreeMap<>(System.getenv());
        kept.keySet().removeIf(name -> prefixes.stream().anyMatch(name::startsWith));
        return kept;
    }

    /// Runs to its end. One that takes longer than the limit is stopped, and its output says so.
    ///
    /// @param outputFile where what it prints is kept
    public Outcome run(Path outputFile, Duration limit) {
        try {
            Process process = start(ProcessBuilder.Redirect.to(outputFile.toFile()));
            boolean ended = process.waitFor(limit.toNanos(), TimeUnit.NANOSECONDS);
            if (!ended) {
                stop(process);
            }
            String output = Files.readString(outputFile, StandardCharsets.UTF_8);
            return ended
                    ? new Outcome(process.exitValue(), output)
                    : new Outcome(STOPPED, output + "\n(stopped after " + limit.toSeconds() + " s)\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + command, e);
        }
    }

    /// Starts it.
    ///
    /// @param output of both streams
    public Process start(ProcessBuilder.Redirect output) throws IOException {
        ProcessBuilder builder = builder().redirectErrorStream(true);
        return builder.redirectOutput(output).start();
    }

    ProcessBuilder builder() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.redirectInput(Path.of("/dev/null").toFile());
    }

    /// Ends a process and those that it started.
    static void stop(Process process) {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
    }
}
