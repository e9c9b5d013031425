package io.github.darnold.terraform.testing.scenario.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// One story of how a provider behaves, told in steps.
///
/// @param file as it is named in messages
/// @param title its first heading
/// @param needs hosts that know what it is about
public record Scenario(
        String file, String title, Mode mode, Ending ending, Hosts hosts, Needs needs, List<Step> steps) {

    /// How the provider is run.
    public enum Mode {
        /// Terraform attaches to a process that serves many scenarios.
        REATTACH,
        /// Terraform installs and starts the executable, as for users.
        LAUNCHED
    }

    /// On which hosts it is played on every build; each plays on all of them where that is asked for.
    public enum Hosts {
        /// The first that knows what it is about.
        ONE,
        /// All that do: for one scenario per kind of object.
        ALL
    }

    /// What must be true at the end, besides the steps.
    public enum Ending {
        /// A plan has no changes, and destroy succeeds.
        CLEAN,
        /// Destroy succeeds. For what is never at rest.
        DESTROY,
        /// Nothing.
        OPEN
    }

    public Scenario {
        steps = List.copyOf(steps);
    }

    /// Reads a scenario.
    ///
    /// @param root what its name in messages, and the folder that it begins with, are relative to
    /// @throws InvalidScenario when it is not written as it must be
    public static Scenario read(Path file, Path root) {
        try {
            return parse(root.relativize(file).toString(), Files.readAllLines(file), root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Scenario parse(String file, List<String> lines, Path root) {
        Place start = new Place(file, 1);
        Markdown markdown = Markdown.parse(file, lines);
        Heading heading = Heading.read(start, markdown.heading());
        List<Step> steps = new ArrayList<>();
        heading.folder().map(root::resolve).ifPresent(folder -> steps.addAll(FolderReader.read(start, folder)));
        markdown.fences().forEach(fence -> steps.addAll(StepReader.read(fence)));
        if (steps.stream().noneMatch(Step.Run.class::isInstance)) {
            throw new InvalidScenario(start, "no command is run: a ```console block with \"$ terraform apply\"");
        }
        if (heading.mode() == Mode.REATTACH) {
            steps.stream()
                    .filter(Step.Environment.class::isInstance)
                    .findFirst()
                    .ifPresent(step -> {
                        throw new InvalidScenario(
                                step.place(), "the environment can be set with \"mode: launched\" alone");
                    });
        }
        return new Scenario(
                file, markdown.title(), heading.mode(), heading.ending(), heading.hosts(), heading.needs(), steps);
    }
}
