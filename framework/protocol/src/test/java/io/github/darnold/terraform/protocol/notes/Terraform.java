package io.github.darnold.terraform.protocol.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// The real `terraform`, in a directory of its own, without network.
///
/// @param environment beside what it inherits
record Terraform(Path executable, Path directory, Map<String, String> environment) {

    /// What a command came to.
    record Result(int exitCode, String output) {}

    /// The executable on the path.
    static Optional<Path> onPath() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .map(directory -> Path.of(directory, "terraform"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /// One that takes providers from where this CLI configuration says.
    static Terraform in(Path directory, Path executable, String configuration) throws IOException {
        Path file = Files.writeString(directory.resolve("cli.tfrc"), configuration);
        return new Terraform(
                executable,
                directory,
                Map.of(
                        "TF_CLI_CONFIG_FILE", file.toString(),
                        "TF_CLI_ARGS", "-no-color",
                        "TF_IN_AUTOMATION", "1",
                        "CHECKPOINT_DISABLE", "1"));
    }

    Terraform with(String variable, String value) {
        var more = new HashMap<>(environment);
        more.put(variable, value);
        return new Terraform(executable, directory, more);
    }

    void write(String file, String content) throws IOException {
        Files.writeString(directory.resolve(file), content);
    }

    /// Runs a command that has to succeed.
    String run(String... arguments) throws IOException, InterruptedException {
        Result result = tryRun(arguments);
        assertThat(result.exitCode()).as(result.output()).isZero();
        return result.output();
    }

    Result tryRun(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(executable.toString()));
        command.addAll(List.of(arguments));
        Path output = directory.resolve("output.txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("TF_"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError(String.join(" ", command) + " does not end");
        }
        return new Result(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
    }
}
