package io.github.darnold.openai.benchmark;

import io.github.darnold.openai.benchmark.launch.Launch;
import io.github.darnold.openai.benchmark.launch.LaunchFailure;
import io.github.darnold.openai.benchmark.launch.Launcher;
import io.github.darnold.openai.benchmark.provider.Candidate;
import io.github.darnold.openai.benchmark.statistic.Figure;
import io.github.darnold.openai.benchmark.statistic.Samples;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// Launches each provider alone, up to its schema and to its end.
final class Startup implements Benchmark {

    static final Figure LINE = new Figure("startup/line", "ms");
    static final Figure CONNECTION = new Figure("startup/tls", "ms");
    static final Figure SCHEMA = new Figure("startup/schema", "ms");
    static final Figure EXIT = new Figure("startup/exit", "ms");
    static final Figure CPU = new Figure("startup/cpu", "ms");
    static final Figure MEMORY = new Figure("startup/rss", "MB");
    static final Figure SCHEMA_SIZE = new Figure("startup/schema-size", "KB");

    private final List<Candidate> candidates;
    private final Rounds rounds;

    Startup(List<Candidate> candidates, Rounds rounds) {
        this.candidates = List.copyOf(candidates);
        this.rounds = rounds;
    }

    @Override
    public String title() {
        return rounds + " launches";
    }

    @Override
    public void measure(Path folder, Samples samples) throws InterruptedException {
        Launcher launcher = new Launcher(folder);
        for (int round = 0; round < rounds.total(); round++) {
            for (Candidate candidate : Rounds.turns(candidates, round)) {
                Launch launch = launch(launcher, candidate);
                if (rounds.counts(round)) {
                    record(samples, candidate.name(), launch);
                }
            }
        }
    }

    private static Launch launch(Launcher launcher, Candidate candidate) throws InterruptedException {
        try {
            return launcher.launch(candidate.executable());
        } catch (LaunchFailure e) {
            throw new BenchmarkFailure(candidate.name() + " cannot be measured: " + e.getMessage(), e);
        }
    }

    private static void record(Samples samples, String provider, Launch launch) {
        samples.add(LINE, provider, milliseconds(launch.line()));
        samples.add(CONNECTION, provider, milliseconds(launch.connection()));
        samples.add(SCHEMA, provider, milliseconds(launch.schema()));
        samples.add(EXIT, provider, milliseconds(launch.exit()));
        samples.add(CPU, provider, milliseconds(launch.use().cpu()));
        launch.use().peakBytes().ifPresent(bytes -> samples.add(MEMORY, provider, bytes / 1e6));
        samples.add(SCHEMA_SIZE, provider, launch.schemaBytes() / 1e3);
    }

    private static double milliseconds(Duration duration) {
        return duration.toNanos() / 1e6;
    }
}
