package io.github.darnold.terraform.testing.scenario;

import io.github.darnold.terraform.testing.scenario.cli.Outcome;
import io.github.darnold.terraform.testing.scenario.cli.Program;
import io.github.darnold.terraform.testing.scenario.cli.Terraform;
import io.github.darnold.terraform.testing.scenario.format.Step;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The folder of one scenario, and terraform in it. Mutable: files come, commands are run.
final class Workspace {

    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final Pattern MARKER = Pattern.compile("\\bmarker-[a-z0-9-]+");

    private final Terraform terraform;
    private final Path folder;
    private final Map<String, String> support;
    private final Map<String, String> environment;
    private final Set<Path> ownFiles = new HashSet<>();
    private final Set<String> markers = new HashSet<>();
    private int commands;

    /// @param support files for configurations that do not declare their providers
    Workspace(Terraform terraform, Path folder, Map<String, String> support, Map<String, String> environment) {
        this.terraform = terraform;
        this.folder = folder;
        this.support = support;
        this.environment = new HashMap<>(environment);
        try {
            Files.createDirectories(configuration());
            Files.createDirectories(outputs());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path configuration() {
        return folder.resolve("configuration");
    }

    private Path outputs() {
        return folder.resolve("output");
    }

    Path folder() {
        return folder;
    }

    List<Path> ownFiles() {
        return Stream.concat(ownFiles.stream(), support.keySet().stream().map(configuration()::resolve))
                .toList();
    }

    /// Words in the scenario's files that no log may show.
    List<String> markers() {
        return List.copyOf(markers);
    }

    StateFile state() {
        return StateFile.in(configuration());
    }

    boolean isInitialised() {
        return Files.exists(configuration().resolve(".terraform"));
    }

    /// @param content nothing to take the file away
    void put(String name, String content) {
        Path file = configuration().resolve(name);
        write(file, content);
        if (content.isEmpty()) {
            ownFiles.remove(file);
        } else {
            ownFiles.add(file);
            MARKER.matcher(content).results().map(MatchResult::group).forEach(markers::add);
        }
    }

    private static void write(Path file, String content) {
        try {
            if (content.isEmpty()) {
                Files.deleteIfExists(file);
            } else {
                Files.createDirectories(file.getParent());
                Files.writeString(file, content);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @param variables by name; an empty one goes away, `$NAME` is the value of another
    void set(Map<String, String> variables) {
        variables.forEach((name, text) -> {
            String value = text.startsWith("$") ? environment.getOrDefault(text.substring(1), "") : text;
            if (value.isEmpty()) {
                environment.remove(name);
            } else {
                environment.put(name, value);
            }
        });
    }

    /// @param arguments after `terraform`, as in a scenario
    Outcome run(List<String> arguments) {
        support.forEach(this::support);
        commands++;
        String subcommand = Step.Run.subcommandOf(arguments);
        List<String> command = new ArrayList<>(arguments);
        command.addAll(arguments.indexOf(subcommand) + 1, flags(subcommand));
        command.addFirst(terraform.executable().toString());
        Path output = outputs().resolve("%02d-%s.txt".formatted(commands, subcommand));
        return new Program(command, configuration(), environment).run(output, LIMIT);
    }

    private void support(String name, String content) {
        Path file = configuration().resolve(name);
        if (!ownFiles.contains(file)) {
            write(file, declaresProviders() ? "" : content);
        }
    }

    /// Modules declare theirs for themselves.
    private boolean declaresProviders() {
        return ownFiles.stream()
                .filter(file ->
                        file.toString().endsWith(".tf") && configuration().equals(file.getParent()))
                .anyMatch(file -> read(file).contains("required_providers"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> flags(String subcommand) {
        return switch (subcommand) {
            case "apply", "destroy" -> List.of("-auto-approve", "-input=false");
            case "init", "plan", "import", "refresh" -> List.of("-input=false");
            default -> List.of();
        };
    }
}
