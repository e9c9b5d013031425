package io.github.darnold.openai.benchmark;

import io.github.darnold.openai.benchmark.report.JsonReport;
import io.github.darnold.openai.benchmark.report.Machine;
import io.github.darnold.openai.benchmark.report.Table;
import io.github.darnold.openai.benchmark.statistic.Samples;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/// One run of the program: measures, then writes.
record Run(Options options) {

    /// Measures, writes, and returns what to print.
    String carryOut() throws InterruptedException {
        Machine start = Machine.now();
        Samples samples = new Samples();
        try {
            Path folder = Files.createTempDirectory("benchmark");
            try {
                for (Benchmark benchmark : options.subcommand().benchmarks(options)) {
                    benchmark.measure(folder, samples);
                }
            } finally {
                delete(folder);
            }
            write(samples, start);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Table.of(samples, options.candidates().getFirst().name());
    }

    private void write(Samples samples, Machine start) throws IOException {
        if (options.json().isPresent()) {
            JsonReport report = new JsonReport("", start, Machine.now())
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
