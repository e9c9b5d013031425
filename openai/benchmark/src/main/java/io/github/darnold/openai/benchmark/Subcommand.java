package io.github.darnold.openai.benchmark;

import io.github.darnold.terraform.testing.scenario.cli.Terraform;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What can be measured.
enum Subcommand {
    STARTUP,
    WALLS,
    REFRESH,
    STORM,
    UPLOAD,
    ALL;

    private static final int LAUNCHES_TO_WARM_UP = 5;
    private static final int CYCLES_TO_WARM_UP = 1;

    /// The one of this name.
    ///
    /// @throws InvalidOption when there is no such subcommand
    static Subcommand of(String word) {
        return Arrays.stream(values())
                .filter(each -> each.toString().equals(word))
                .findFirst()
                .orElseThrow(() -> new InvalidOption("it measures "
                        + Arrays.stream(values()).map(Subcommand::toString).collect(Collectors.joining(", "))
                        + "; there is no " + word));
    }

    boolean needsTerraform() {
        return this != STARTUP;
    }

    /// What is measured, in this order.
    ///
    /// @param terraform there if it is needed
    List<Benchmark> benchmarks(Options options, Optional<Terraform> terraform) {
        return switch (this) {
            case STARTUP -> List.of(new Startup(options.candidates(), options.rounds(LAUNCHES_TO_WARM_UP)));
            case WALLS ->
                List.of(new Walls(
                        options.candidates(),
                        options.rounds(CYCLES_TO_WARM_UP),
                        terraform.orElseThrow(),
                        options.projects(),
                        options.parallelism()));
            case REFRESH -> List.of(strain(Strain.Kind.REFRESH, options, terraform));
            case STORM -> List.of(strain(Strain.Kind.STORM, options, terraform));
            case UPLOAD -> List.of(strain(Strain.Kind.UPLOAD, options, terraform));
            case ALL ->
                Stream.of(STARTUP, WALLS)
                        .flatMap(each -> each.benchmarks(options, terraform).stream())
                        .toList();
        };
    }

    /// What takes a minute needs no warm-up.
    private static Benchmark strain(Strain.Kind kind, Options options, Optional<Terraform> terraform) {
        return new Strain(
                kind, options.candidates(), options.rounds(0), terraform.orElseThrow(), options.parallelism());
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
