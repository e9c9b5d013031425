package io.github.darnold.openai.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.openai.benchmark.provider.Candidate;
import io.github.darnold.openai.benchmark.statistic.Samples;
import io.github.darnold.openai.benchmark.wall.Contestant;
import io.github.darnold.openai.benchmark.wall.Phase;
import io.github.darnold.terraform.testing.scenario.cli.Terraform;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Lets the real terraform go through it once: whether it works, not how fast.
class WallsIT {

    private static final Path PROVIDER = Path.of(
            Objects.requireNonNull(System.getProperty("project.root")),
            "openai/distribution/target/terraform-provider-openai");

    private final Terraform terraform = Terraform.find("").orElseThrow();

    @TempDir
    private Path folder;

    @Test
    void takesTheTimeOfEachPhase() {
        Samples samples = new Samples();

        new Walls(List.of(), new Rounds(0, 1), terraform, List.of(2), 10).measure(folder, samples);

        for (Phase phase : Phase.values()) {
            assertThat(samples.median("projects-2/" + phase, "(terraform)").orElseThrow())
                    .isPositive();
        }
    }

    @Test
    void countsTheRequestsOfAProvider() {
        try (Contestant contestant = Contestant.of(Candidate.at("jvm", PROVIDER), "projects", terraform, folder)) {
            Contestant.Wall wall = contestant.run(Phase.APPLY, 2, 10);
            assertThat(wall.requests()).isGreaterThanOrEqualTo(2);
            assertThat(wall.taken()).isGreaterThan(Duration.ZERO);
        }
    }
}
