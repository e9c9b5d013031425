package io.github.darnold.openai.benchmark;

import io.github.darnold.openai.benchmark.budget.Verdict;
import io.github.darnold.openai.benchmark.report.JsonReport;
import io.github.darnold.openai.benchmark.report.Machine;
import io.github.darnold.openai.benchmark.report.Table;
import io.github.darnold.openai.benchmark.statistic.Samples;
import io.github.darnold.terraform.testing.scenario.cli.Terraform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// One run of the program: measures, writes, judges.
///
/// @param progress hears what is being measured
record Run(Options options, Consumer<String> progress) {

    /// What came of it.
    ///
    /// @param text to print
    /// @param verdicts on each limit of the budget; empty without one
    record Outcome(String text, List<Verdict> verdicts) {}

    /// Measures and writes.
    ///
    /// @throws BenchmarkFailure when something cannot be measured
    Outcome carryOut() throws InterruptedException {
        Machine start = Machine.now();
        Optional<Terraform> terraform = terraform();
        Samples samples = new Samples();
        try {
            Path folder = Files.createTempDirectory("benchmark");
            try {
                for (Benchmark benchmark : options.subcommand().benchmarks(options, terraform)) {
                    progress.accept("measuring " + benchmark.title() + " of " + String.join(", ", options.names()));
                    benchmark.measure(folder, samples);
                }
            } finally {
                delete(folder);
            }
            write(samples, terraform, start);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Outcome(
                new Table(samples, options.names()).toString(),
                options.budget().map(budget -> budget.judge(samples)).orElse(List.of()));
    }

    private Optional<Terraform> terraform() {
        if (!options.subcommand().needsTerraform()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Terraform.find(options.terraform())
                    .orElseThrow(() -> new IllegalStateException("neither terraform nor tofu is on PATH")));
        } catch (IllegalStateException | UncheckedIOException e) {
            throw new BenchmarkFailure("walls need terraform, see --terraform: " + e.getMessage(), e);
        }
    }

    private void write(Samples samples, Optional<Terraform> terraform, Machine start) throws IOException {
        if (options.json().isPresent()) {
            String version = terraform.map(Terraform::version).orElse("");
            JsonReport report = new JsonReport(version, start, Machine.now())
                    .with(options.candidates())
                    .with(samples);
            Files.writeString(options.json().get(), report + "\n");
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
