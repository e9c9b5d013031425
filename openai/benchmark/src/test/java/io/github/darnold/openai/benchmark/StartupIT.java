package io.github.darnold.openai.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.openai.benchmark.provider.Candidate;
import io.github.darnold.openai.benchmark.statistic.Samples;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Measures the real provider, once: whether it works, not how fast.
class StartupIT {

    private static final Path PROVIDER = Path.of(
            Objects.requireNonNull(System.getProperty("project.root")),
            "openai/distribution/target/terraform-provider-openai");

    @Test
    void measuresTheProviderFromStartToEnd(@TempDir Path folder) throws InterruptedException {
        Candidate candidate = Candidate.at("jvm", PROVIDER);
        Samples samples = new Samples();

        new Startup(List.of(candidate), new Rounds(0, 1)).measure(folder, samples);

        assertThat(samples.figures())
                .contains(Startup.LINE, Startup.CONNECTION, Startup.SCHEMA, Startup.EXIT, Startup.CPU)
                .allSatisfy(figure -> assertThat(samples.of(figure, "jvm"))
                        .singleElement()
                        .satisfies(sample -> assertThat(sample).isPositive()));
    }
}
