package io.github.darnold.openai.benchmark;

import io.github.darnold.openai.benchmark.provider.InvalidCandidate;
import java.util.List;

/// What the command line asks for.
sealed interface CommandLine {

    String USAGE = """
            Measures provider executables side by side.

            Usage: benchmark startup|all --provider NAME=PATH [--provider NAME=PATH]... [options]

              startup            start each as Terraform does, ask for its schema, let it end
              all                everything

              --provider NAME=PATH
                                 an executable, or a folder that is a package with one in it; the first one is what
                                 ratios refer to
              --rounds N         measured rounds (default 10)
              --warm-up N        rounds before those (default 5)
              --json FILE        write every sample, and what was measured where
              --help             show this text
            """;

    /// Measure.
    record Measure(Options options) implements CommandLine {}

    /// Show the usage.
    record Help() implements CommandLine {}

    /// Nothing that makes sense.
    record Wrong(String complaint) implements CommandLine {}

    static CommandLine parse(List<String> arguments) {
        if (arguments.contains("--help")) {
            return new Help();
        }
        if (arguments.isEmpty()) {
            return new Wrong("it needs to be told what to measure");
        }
        try {
            Subcommand subcommand = Subcommand.of(arguments.getFirst());
            return new Measure(OptionReader.read(subcommand, arguments.subList(1, arguments.size())));
        } catch (InvalidOption | InvalidCandidate e) {
            return new Wrong(String.valueOf(e.getMessage()));
        }
    }
}
