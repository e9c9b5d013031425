package io.github.darnold.openai.distribution.portable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// The package that the build made, or a copy of it.
///
/// @param folder that holds the launcher
record Installed(Path folder) {

    static Installed built() {
        return new Installed(Path.of(System.getProperty("portable.package", "")));
    }

    Path launcher() {
        return folder.resolve("terraform-provider-openai_v1.0.0");
    }

    /// The same files at another place, with the time of now.
    Installed copiedTo(Path target) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                Path copy = target.resolve(folder.relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
        return new Installed(target);
    }

    /// Replaces a file of a copy by one that is a byte longer.
    void lengthen(String name) throws IOException {
        Path file = folder.resolve(name);
        byte[] content = Files.readAllBytes(file);
        Files.delete(file);
        try (var output = Files.newOutputStream(file)) {
            output.write(content);
            output.write(0);
        }
    }

    /// Starts a copy by hand, with one more option for the JVM.
    Printed runWith(String option, String... arguments) throws IOException, InterruptedException {
        Path variant = folder.resolve("variant");
        new Launcher(Files.readString(launcher())).with(option).write(variant);
        return run(List.of(variant.toString()), Map.of(), arguments);
    }

    /// Starts it by hand, in an environment where no program is found.
    Printed run(List<String> command, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                Stream.concat(command.stream(), Stream.of(arguments)).toList());
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            String errors = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Printed(process.waitFor(), output, errors);
        } finally {
            process.destroyForcibly().waitFor(1, TimeUnit.SECONDS);
        }
    }

    /// What a run printed, and how it ended.
    record Printed(int exitCode, String output, String errors) {}
}
