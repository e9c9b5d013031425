package io.github.darnold.openai.benchmark.wall;

import io.github.darnold.terraform.testing.scenario.cli.Outcome;
import io.github.darnold.terraform.testing.scenario.cli.Program;
import io.github.darnold.terraform.testing.scenario.cli.Terraform;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// An initialised folder with one configuration, and terraform in it.
final class Workspace {

    private static final Duration LIMIT = Duration.ofMinutes(10);

    private final Terraform terraform;
    private final Path folder;
    private final Path output;
    private final Map<String, String> environment;

    /// Runs `terraform init`.
    ///
    /// @param variables of the configuration
    Workspace(
            Terraform terraform, Path folder, Dialect dialect, Installation installation, Map<String, String> variables)
            throws IOException {
        this.terraform = terraform;
        this.folder = Files.createDirectories(folder.resolve("configuration"));
        this.output = folder.resolve("output.txt");
        this.environment = new TreeMap<>(Program.environmentWithout(List.of("TF_", "PLUGIN_", "OPENAI_")));
        environment.put("TF_CLI_CONFIG_FILE", installation.configuration().toString());
        variables.forEach((name, value) -> environment.put("TF_VAR_" + name, value));
        Files.writeString(this.folder.resolve("main.tf"), dialect.configuration());
        timed(List.of("init", "-input=false", "-no-color"), 0, 0);
    }

    /// How long a command takes.
    ///
    /// @throws WallFailure when it ends otherwise than it should
    Duration run(Phase phase, int objects, int parallelism) {
        List<String> arguments = new ArrayList<>(phase.arguments());
        arguments.add("-no-color");
        if (phase.walksObjects()) {
            arguments.add("-parallelism=" + parallelism);
        }
        return timed(arguments, objects, phase.exitCode());
    }

    private Duration timed(List<String> arguments, int objects, int expected) {
        List<String> command = new ArrayList<>(arguments);
        command.addFirst(terraform.executable().toString());
        Map<String, String> variables = new TreeMap<>(environment);
        variables.put("TF_VAR_objects", Integer.toString(objects));
        long start = System.nanoTime();
        Outcome outcome = new Program(command, folder, variables).run(output, LIMIT);
        Duration taken = Duration.ofNanos(System.nanoTime() - start);
        if (outcome.exitCode() != expected) {
            throw new WallFailure("terraform " + String.join(" ", arguments) + " ended with " + outcome.exitCode()
                    + ", not " + expected + ":\n" + outcome.output());
        }
        return taken;
    }

    /// A file of so many bytes, all of them line ends.
    void provide(long bytes) throws IOException {
        if (bytes == 0) {
            return;
        }
        byte[] some = new byte[1 << 20];
        Arrays.fill(some, (byte) '\n');
        try (OutputStream out = Files.newOutputStream(folder.resolve("file.jsonl"))) {
            for (long left = bytes; left > 0; left -= some.length) {
                out.write(some, 0, (int) Math.min(left, some.length));
            }
        }
    }

    /// Takes the state away, so that the next cycle begins like this one.
    void forget() throws IOException {
        Files.deleteIfExists(folder.resolve("terraform.tfstate"));
        Files.deleteIfExists(folder.resolve("terraform.tfstate.backup"));
    }
}
