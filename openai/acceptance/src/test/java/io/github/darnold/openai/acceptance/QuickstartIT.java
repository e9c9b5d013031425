package io.github.darnold.openai.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.darnold.terraform.testing.scenario.cli.Outcome;
import io.github.darnold.terraform.testing.scenario.cli.Program;
import io.github.darnold.terraform.testing.scenario.cli.Terraform;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What newcomers run first, with nothing in the environment but the way to programs.
final class QuickstartIT {

    private static final Duration LIMIT = Duration.ofMinutes(5);

    @TempDir
    Path folder;

    @Test
    void endsWithTheAnswerOfAnAssistant() {
        assumeTrue(
                Terraform.find(Project.option("terraform.path")).isPresent(),
                "quickstart is skipped: neither terraform nor tofu is on PATH");

        Outcome outcome = quickstart("--no-build");

        assertThat(outcome.isSuccess()).as(outcome.output()).isTrue();
        assertThat(outcome.text())
                .contains("The assistant's answer: This is an emulated answer by gpt-4-turbo")
                .contains("The emulator is stopped now");
    }

    @Test
    void explainsItself() {
        Outcome outcome = quickstart("--no-such-flag");

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.text()).startsWith("Usage: ./quickstart [--keep] [--no-build]");
    }

    private Outcome quickstart(String... arguments) {
        List<String> command =
                new ArrayList<>(List.of(Project.root().resolve("quickstart").toString()));
        command.addAll(List.of(arguments));
        Map<String, String> environment =
                Map.of("PATH", System.getenv().getOrDefault("PATH", "/usr/local/bin:/usr/bin:/bin"));
        return new Program(command, folder, environment).run(folder.resolve("output.txt"), LIMIT);
    }
}
