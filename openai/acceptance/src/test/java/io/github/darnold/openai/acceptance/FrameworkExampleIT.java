package io.github.darnold.openai.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.darnold.terraform.testing.scenario.cli.Outcome;
import io.github.darnold.terraform.testing.scenario.cli.Program;
import io.github.darnold.terraform.testing.scenario.cli.Terraform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The framework's example under the real terraform: what its README says, and what happens beyond.
final class FrameworkExampleIT {

    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final Pattern COMMANDS = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);
    private static final String EXAMPLE = "examples/framework";

    @TempDir
    Path folder;

    private Path notes;
    private Path terraform;

    /// A copy, as Terraform leaves a state behind.
    @BeforeEach
    void copyTheExample() throws IOException {
        Optional<Terraform> host = Terraform.find(Project.option("terraform.path"));
        assumeTrue(host.isPresent(), "the example is skipped: neither terraform nor tofu is on PATH");
        terraform = host.get().executable();
        notes = folder.resolve(EXAMPLE).resolve("notes");
        Path original = Project.root().resolve(EXAMPLE);
        for (String part : List.of("terraform-provider-notebook", "dev.tfrc", "notes/main.tf", "target")) {
            copy(original.resolve(part), folder.resolve(EXAMPLE).resolve(part));
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    @Test
    void worksAsItsReadmeSays() throws IOException {
        Outcome outcome = run(folder, commands());

        assertThat(outcome.isSuccess()).as(outcome.output()).isTrue();
        assertThat(outcome.text())
                .contains("Apply complete! Resources: 1 added")
                .contains("words = 4")
                .contains("Coffee, beans, more coffee.")
                .contains("No changes.")
                .contains("Destroy complete! Resources: 1 destroyed.");
    }

    /// All but the first block, which builds.
    private static String commands() throws IOException {
        List<String> blocks = COMMANDS.matcher(
                        Files.readString(Project.root().resolve(EXAMPLE).resolve("README.md")))
                .results()
                .map((MatchResult block) -> block.group(1))
                .toList();
        assertThat(blocks).hasSize(2).first().asString().startsWith("./build package -pl examples/framework -am");
        return "set -e\n" + blocks.getLast();
    }

    @Test
    void changesInPlaceReplacesAndNoticesWhatIsGone() throws IOException {
        assertThat(terraform("apply", "-auto-approve").isSuccess()).isTrue();
        rewrite("more coffee.", "even more coffee.");
        assertThat(terraform("apply", "-auto-approve").text())
                .contains("0 added, 1 changed, 0 destroyed")
                .contains("words = 5");
        rewrite("Shopping list", "Groceries");
        assertThat(terraform("apply", "-auto-approve").text()).contains("1 added, 0 changed, 1 destroyed");
        assertThat(notes.resolve("notebook")).isDirectoryContaining("glob:**/groceries.txt");

        Files.delete(notes.resolve("notebook/groceries.txt"));
        assertThat(terraform("apply", "-auto-approve").text()).contains("1 added, 0 changed, 0 destroyed");
    }

    @Test
    void overwritesNothingThatIsThereButImportsIt() throws IOException {
        Files.createDirectories(notes.resolve("notebook"));
        Path note = Files.writeString(notes.resolve("notebook/shopping-list.txt"), "Tea.");

        assertThat(terraform("apply", "-auto-approve").text())
                .contains("Cannot create notebook_note")
                .contains("FileAlreadyExistsException");
        assertThat(note).hasContent("Tea.");
        assertThat(terraform("import", "notebook_note.shopping", "shopping-list")
                        .text())
                .contains("Import successful!");
        assertThat(terraform("apply", "-auto-approve").text()).contains("0 added, 1 changed, 0 destroyed");
    }

    @Test
    void refusesATitleThatIsNoFileName() throws IOException {
        rewrite("provider::notebook::title(\"Shopping list\")", "\"../list\"");

        assertThat(terraform("validate").text())
                .contains("Invalid value")
                .contains("small letters, digits and hyphens");
    }

    private void rewrite(String old, String text) throws IOException {
        Path main = notes.resolve("main.tf");
        String before = Files.readString(main);
        assertThat(before).contains(old);
        Files.writeString(main, before.replace(old, text));
    }

    private Outcome terraform(String... arguments) {
        return run(notes, "export TF_CLI_CONFIG_FILE=../dev.tfrc; terraform " + String.join(" ", arguments));
    }

    /// Users of OpenTofu say `tofu` where the README says `terraform`.
    private String asHost(String script) {
        return "terraform() { '" + terraform + "' \"$@\"; }\n" + script;
    }

    private Outcome run(Path where, String script) {
        Map<String, String> environment = new HashMap<>(Program.environmentWithout(List.of("TF_", "OPENAI_")));
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        return new Program(List.of("sh", "-c", asHost(script)), where, environment)
                .run(folder.resolve("output.txt"), LIMIT);
    }
}
