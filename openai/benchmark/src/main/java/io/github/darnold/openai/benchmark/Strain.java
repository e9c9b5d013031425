package io.github.darnold.openai.benchmark;

import io.github.darnold.openai.benchmark.provider.Candidate;
import io.github.darnold.openai.benchmark.statistic.Figure;
import io.github.darnold.openai.benchmark.statistic.Samples;
import io.github.darnold.openai.benchmark.wall.Contestant;
import io.github.darnold.openai.benchmark.wall.Contestant.Wall;
import io.github.darnold.openai.benchmark.wall.Phase;
import io.github.darnold.openai.benchmark.wall.WallFailure;
import io.github.darnold.terraform.testing.scenario.cli.Terraform;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// One command under a strain, of one provider after the other: what it took, and what it cost the API.
///
/// @param candidates who takes part: only those whose dialect has words for the work
/// @param parallelism of terraform
record Strain(Kind kind, List<Candidate> candidates, Rounds rounds, Terraform terraform, int parallelism)
        implements Benchmark {

    /// What is measured.
    enum Kind {
        /// A thousand projects are read again, where ten requests a minute are let in.
        REFRESH("projects", 1000, Phase.PLAN2, 10, 0),
        /// Five hundred projects are made, where three hundred requests a minute are let in.
        STORM("projects", 500, Phase.APPLY, 300, 0),
        /// A file of one gigabyte is uploaded.
        UPLOAD("files", 1, Phase.APPLY, 0, 1L << 30);

        private final String work;
        private final int objects;
        private final Phase phase;
        private final int perMinute;
        private final long fileBytes;

        Kind(String work, int objects, Phase phase, int perMinute, long fileBytes) {
            this.work = work;
            this.objects = objects;
            this.phase = phase;
            this.perMinute = perMinute;
            this.fileBytes = fileBytes;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public String title() {
        return rounds + " rounds of " + kind;
    }

    @Override
    public void measure(Path folder, Samples samples) {
        for (Candidate candidate : candidates) {
            try (Contestant contestant =
                    Contestant.of(candidate, kind.work, terraform, folder.resolve(kind.toString()))) {
                contestant.exercise();
                contestant.provide(kind.fileBytes);
                for (int round = 0; round < rounds.total(); round++) {
                    measure(contestant, rounds.counts(round) ? samples : new Samples());
                }
            } catch (WallFailure e) {
                throw new BenchmarkFailure(String.valueOf(e.getMessage()), e);
            }
        }
    }

    private void measure(Contestant contestant, Samples samples) {
        contestant.forget();
        if (kind.phase == Phase.PLAN2) {
            contestant.run(Phase.APPLY, kind.objects, parallelism);
        }
        if (kind.perMinute > 0) {
            contestant.limit(kind.perMinute);
        }
        Wall wall = contestant.run(kind.phase, kind.objects, parallelism);
        Figure time = new Figure(kind + "/" + kind.phase, "ms");
        samples.add(time, contestant.name(), wall.taken().toNanos() / 1e6);
        samples.add(time.requests(), contestant.name(), wall.requests());
        samples.add(new Figure(kind + "/refused", ""), contestant.name(), wall.refused());
        wall.peakBytes()
                .ifPresent(bytes ->
                        samples.add(new Figure(kind + "/rss", "MiB"), contestant.name(), bytes / (double) (1 << 20)));
    }
}
