package io.github.darnold.openai.benchmark;

import io.github.darnold.openai.benchmark.statistic.Samples;
import java.nio.file.Path;

/// One thing that can be measured; a subcommand.
interface Benchmark {

    /// What is measured and how often.
    String title();

    /// Measures all rounds.
    ///
    /// @param folder for files of its own
    /// @throws BenchmarkFailure when a provider does not do what it is measured at
    void measure(Path folder, Samples samples) throws InterruptedException;
}
