package io.github.darnold.openai.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.darnold.terraform.testing.scenario.cli.Terraform;
import io.github.darnold.terraform.testing.scenario.format.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/// Every scenario, through the real terraform.
@TestInstance(Lifecycle.PER_CLASS)
final class ScenariosIT {

    private @Nullable Workers workers;

    @BeforeAll
    void findTerraform() throws IOException {
        Optional<Terraform> terraform = Terraform.find(Project.option("terraform.path"));
        assumeTrue(terraform.isPresent(), "Scenarios are skipped: neither terraform nor tofu is on PATH");
        workers = new Workers(terraform.get(), "scenarios");
    }

    @AfterAll
    void stopWorkers() {
        if (workers != null) {
            workers.close();
        }
    }

    @TestFactory
    Stream<DynamicTest> scenarios() throws IOException {
        String chosen = Project.option("scenarios");
        List<Path> files = files(chosen);
        assertThat(files).as("scenarios whose path contains \"%s\"", chosen).isNotEmpty();
        return files.stream().map(file -> {
            String name = Project.scenarios().relativize(file).toString();
            return DynamicTest.dynamicTest(name, file.toUri(), () -> play(file));
        });
    }

    private void play(Path file) throws InterruptedException {
        if (workers != null) {
            workers.play(Scenario.read(file, Project.root()));
        }
    }

    private static List<Path> files(String chosen) throws IOException {
        try (Stream<Path> files = Files.walk(Project.scenarios())) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> Project.scenarios().relativize(file).getNameCount() > 1)
                    .filter(file -> file.toString().contains(chosen))
                    .sorted()
                    .toList();
        }
    }
}
