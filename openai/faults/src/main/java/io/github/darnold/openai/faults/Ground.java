package io.github.darnold.openai.faults;

import io.github.darnold.openai.emulator.Emulator;
import io.github.darnold.terraform.testing.scenario.Installation;
import io.github.darnold.terraform.testing.scenario.ProviderUnderTest;
import io.github.darnold.terraform.testing.scenario.StateFile;
import io.github.darnold.terraform.testing.scenario.cli.Outcome;
import io.github.darnold.terraform.testing.scenario.cli.Program;
import io.github.darnold.terraform.testing.scenario.cli.Terraform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// An initialised folder with a configuration, and an emulator: what one trial after the other is played on.
final class Ground implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofMinutes(10);

    private static final String HEAD = """
        terraform {
          required_providers {
            openai = {
              source  = "registry.terraform.io/darnold/openai"
              version = "~> 1.0"
            }
          }
        }

        provider "openai" {
          request_timeout = "5s"
        }

        variable "objects" {
          type = number
        }

        """;

    private final Emulator emulator = Emulator.start();
    private final Terraform terraform;
    private final Path configuration;
    private final Path output;
    private final Map<String, String> environment;

    Ground(Terraform terraform, Path provider, double scale, Path folder) throws IOException {
        this.terraform = terraform;
        this.configuration = Files.createDirectories(folder.resolve("configuration"));
        this.output = Files.createDirectories(folder.resolve("output"));
        ProviderUnderTest installed =
                new ProviderUnderTest(provider, "registry.terraform.io/darnold/openai", "1.0.0", "OPENAI_", Map.of());
        this.environment = new TreeMap<>(Program.environmentWithout(List.of("TF_", "OPENAI_")));
        environment.put(
                "TF_CLI_CONFIG_FILE",
                Installation.in(folder, installed, terraform).configuration().toString());
        environment.put("OPENAI_BASE_URL", emulator.baseUrl().toString());
        environment.put("OPENAI_LEEWAY_SCALE", Double.toString(scale));
        environment.put("OPENAI_API_KEY", "sk-emulator");
        environment.put("OPENAI_ADMIN_KEY", "sk-admin-emulator");
        Files.writeString(configuration.resolve("main.tf"), HEAD + Kind.resources());
        Outcome outcome = program(List.of("init", "-input=false"), 0).run(output.resolve("init.txt"), LIMIT);
        if (!outcome.isSuccess()) {
            throw new IOException("terraform init failed:\n" + outcome.output());
        }
    }

    Emulator emulator() {
        return emulator;
    }

    StateFile state() {
        return StateFile.in(configuration);
    }

    /// Takes away what the last trial left.
    void clear() throws IOException {
        emulator.reset();
        delete(configuration, file -> file.startsWith("terraform.tfstate") || file.startsWith(".terraform.tfstate"));
        Path journal = configuration.resolve(".terraform/unrecorded-creates");
        delete(journal, _ -> true);
        delete(output, _ -> true);
    }

    private interface Names {
        boolean include(String name);
    }

    private static void delete(Path folder, Names names) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (names.include(file.getFileName().toString()) && Files.isRegularFile(file)) {
                    Files.delete(file);
                }
            }
        }
    }

    Outcome run(String name, int objects, String... arguments) {
        return program(List.of(arguments), objects).run(output.resolve(name + ".txt"), LIMIT);
    }

    Process start(String name, int objects, String... arguments) throws IOException {
        return program(List.of(arguments), objects)
                .start(ProcessBuilder.Redirect.to(output.resolve(name + ".txt").toFile()));
    }

    private Program program(List<String> arguments, int objects) {
        List<String> command = new ArrayList<>(arguments);
        command.addFirst(terraform.executable().toString());
        command.add("-no-color");
        Map<String, String> variables = new TreeMap<>(environment);
        variables.put("TF_VAR_objects", Integer.toString(objects));
        return new Program(command, configuration, variables);
    }

    /// Keeps what a trial left, for somebody to look at.
    void keep(Path target) throws IOException {
        copy(configuration, target);
        copy(configuration.resolve(".terraform/unrecorded-creates"), target);
        copy(output, target);
    }

    private static void copy(Path folder, Path target) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        Files.createDirectories(target);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .sorted(Comparator.naturalOrder())
                    .toList()) {
                Files.copy(file, target.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    @Override
    public void close() {
        emulator.close();
    }
}
