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
import java.util.ArrayList;
import java.util.List;

/// The whole life of some projects through the real terraform.
///
/// @param counts how many projects: one cycle for each number
/// @param parallelism of terraform
record Walls(List<Candidate> candidates, Rounds rounds, Terraform terraform, List<Integer> counts, int parallelism)
        implements Benchmark {

    private static final String WORK = "projects";

    @Override
    public String title() {
        return rounds + " cycles with " + counts + " projects";
    }

    @Override
    public void measure(Path folder, Samples samples) {
        List<Contestant> contestants = new ArrayList<>();
        try {
            for (Candidate candidate : candidates) {
                contestants.add(Contestant.of(candidate, WORK, terraform, folder));
            }
            contestants.add(Contestant.terraformAlone(WORK, terraform, folder));
            contestants.getFirst().exercise();
            for (int count : counts) {
                for (int round = 0; round < rounds.total(); round++) {
                    cycle(Rounds.turns(contestants, round), count, rounds.counts(round) ? samples : new Samples());
                }
            }
        } catch (WallFailure e) {
            throw new BenchmarkFailure(String.valueOf(e.getMessage()), e);
        } finally {
            contestants.forEach(Contestant::close);
        }
    }

    private void cycle(List<Contestant> contestants, int count, Samples samples) {
        contestants.forEach(Contestant::forget);
        for (Phase phase : Phase.values()) {
            Figure figure = new Figure(WORK + "-" + count + "/" + phase, "ms");
            for (Contestant contestant : contestants) {
                Wall wall = contestant.run(phase, count, parallelism);
                samples.add(figure, contestant.name(), wall.taken().toNanos() / 1e6);
                samples.add(figure.requests(), contestant.name(), wall.requests());
            }
        }
    }
}
