package io.github.darnold.openai.benchmark;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// What can be measured.
enum Subcommand {
    STARTUP,
    ALL;

    /// @throws InvalidOption when there is no such subcommand
    static Subcommand of(String word) {
        return Arrays.stream(values())
                .filter(each -> each.toString().equals(word))
                .findFirst()
                .orElseThrow(() -> new InvalidOption("it measures "
                        + Arrays.stream(values()).map(Subcommand::toString).collect(Collectors.joining(", "))
                        + "; there is no " + word));
    }

    List<Benchmark> benchmarks(Options options) {
        return switch (this) {
            case STARTUP, ALL -> List.of(new Startup(options.candidates(), options.rounds()));
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
