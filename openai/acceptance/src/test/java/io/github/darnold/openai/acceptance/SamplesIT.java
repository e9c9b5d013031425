package io.github.darnold.openai.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.darnold.openai.acceptance.sample.Sample;
import io.github.darnold.openai.acceptance.sample.SampleLife;
import io.github.darnold.terraform.testing.scenario.cli.Terraform;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/// The life of every sample, through the real terraform. That every type has a sample, the registry's pages tell.
@TestInstance(Lifecycle.PER_CLASS)
final class SamplesIT {

    private @Nullable Workers workers;
    private int minor;

    @BeforeAll
    void findTerraform() throws IOException {
        Optional<Terraform> terraform = Terraform.find(Project.option("terraform.path"));
        assumeTrue(terraform.isPresent(), "Samples are skipped: neither terraform nor tofu is on PATH");
        minor = minor(terraform.get().version());
        workers = new Workers(terraform.get(), "samples");
    }

    @AfterAll
    void stopWorkers() {
        if (workers != null) {
            workers.close();
        }
    }

    @TestFactory
    Stream<DynamicTest> samples() {
        String chosen = Project.option("scenarios");
        return Sample.in(Project.root().resolve("examples"))
                .filter(sample -> sample.folder().toString().contains(chosen))
                .map(sample -> DynamicTest.dynamicTest(
                        sample.kind().folder() + "/" + sample.name(),
                        sample.folder().toUri(),
                        () -> play(sample)));
    }

    /// The 15 of `1.15.5`.
    private static int minor(String version) {
        int begin = version.indexOf('.') + 1;
        return Integer.parseInt(version.substring(begin, version.indexOf('.', begin)));
    }

    private void play(Sample sample) throws InterruptedException {
        assertThat(sample.strays()).as("files that nothing plays").isEmpty();
        assumeTrue(sample.isPlayedBy(minor), "skipped: this Terraform 1." + minor + " knows no such blocks");
        if (workers != null) {
            workers.play(new SampleLife(sample, minor, Project.root()).scenario());
        }
    }
}
