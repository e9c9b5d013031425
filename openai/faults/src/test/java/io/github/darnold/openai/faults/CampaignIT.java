package io.github.darnold.openai.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.darnold.terraform.testing.scenario.cli.Terraform;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/// A few trials through the real terraform; `openai/faults/run` plays as many as one likes.
final class CampaignIT {

    private static final long SEED = 2026;
    private static final int OBJECTS = 12;

    /// The wholesale ones: each of the others is a part of the last.
    private static final List<Trouble> TROUBLES = List.of(
            Trouble.INTERRUPT,
            Trouble.KILL_PROVIDER,
            Trouble.KILL_TERRAFORM,
            Trouble.CUT,
            Trouble.HTML,
            Trouble.STORM,
            Trouble.MISFIT,
            Trouble.MISFIT_ALL,
            Trouble.ABSURD_HEADERS,
            Trouble.CLIPPED,
            Trouble.STALLED,
            Trouble.LAGS_AND_DEATH,
            Trouble.MIXED);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @Test
    void losesNothingAndMakesNothingTwice() throws InterruptedException {
        Optional<Terraform> terraform = Terraform.find("");
        assumeTrue(terraform.isPresent(), "not tried: neither terraform nor tofu is on PATH");
        Path provider = Path.of(Objects.requireNonNull(System.getProperty("provider.executable")));
        Options options = new Options(TROUBLES.size(), OBJECTS, SEED, provider, TROUBLES, "", 2, 0.1);

        List<Result> results = new Campaign(options, terraform.get(), folder, _ -> {}).play();

        assertThat(results).hasSize(TROUBLES.size()).allMatch(Result::isGood);
    }
}
