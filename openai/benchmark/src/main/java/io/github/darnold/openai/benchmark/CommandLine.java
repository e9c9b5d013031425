package io.github.darnold.openai.benchmark;

import io.github.darnold.openai.benchmark.budget.InvalidBudget;
import io.github.darnold.openai.benchmark.provider.InvalidCandidate;
import java.util.List;

/// What the command line asks for.
sealed interface CommandLine {

    String USAGE = """
            Measures provider executables side by side.

            Usage: openai/benchmark/run startup|walls|refresh|storm|upload|all --provider NAME=PATH [--provider NAME=PATH]... [options]

              startup                start each as Terraform does, ask for its schema, let it end
              walls                  validate, plan, apply, plan again and destroy projects with the real terraform
              refresh                read a thousand projects again, under a limit of 10 requests a minute
              storm                  make five hundred projects, under a limit of 300 requests a minute
              upload                 upload a file of one gigabyte: time and memory
              all                    startup and walls

              --provider NAME[:DIALECT]=PATH
                                     an executable, or a folder that is a package with one in it; the first one is
                                     what ratios refer to. The dialect is the name of configurations for it, or a
                                     folder with them
              --ours                 all forms of our own provider that are built here: native, portable, jvm
              --rounds N             measured rounds (default 10)
              --warm-up N            rounds before those (default 5 for startup, 1 for walls)
              --projects N,...       how many projects walls are measured with (default 1)
              --parallelism N        of terraform (default 10)
              --terraform PATH       default: the first terraform or tofu on PATH
              --json FILE            write every sample, and what was measured where
              --budget FILE          end with 3 when a ratio is above what this file allows
              --help                 show this text
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
        } catch (InvalidOption | InvalidCandidate | InvalidBudget e) {
            return new Wrong(String.valueOf(e.getMessage()));
        }
    }
}
