package io.github.darnold.openai.benchmark;

import io.github.darnold.openai.benchmark.budget.Budget;
import io.github.darnold.openai.benchmark.provider.Candidate;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// What to measure and what to do with it.
///
/// @param candidates the first one is what ratios refer to
/// @param rounds measured rounds
/// @param warmUp rounds before those; empty for what the benchmark needs
/// @param projects how many of them walls are measured with, one after the other
/// @param terraform path of its executable; empty to look for it
/// @param json where every sample is written
record Options(
        Subcommand subcommand,
        List<Candidate> candidates,
        int rounds,
        OptionalInt warmUp,
        List<Integer> projects,
        int parallelism,
        String terraform,
        Optional<Path> json,
        Optional<Budget> budget) {

    Options {
        candidates = List.copyOf(candidates);
        projects = List.copyOf(projects);
        if (candidates.isEmpty()) {
            throw new InvalidOption("there is no provider to measure; name one with --provider NAME=PATH");
        }
        if (names(candidates).stream().distinct().count() < candidates.size()) {
            throw new InvalidOption("two providers have the same name: " + String.join(", ", names(candidates)));
        }
    }

    private static List<String> names(List<Candidate> candidates) {
        return candidates.stream().map(Candidate::name).toList();
    }

    List<String> names() {
        return names(candidates);
    }

    /// The rounds of a benchmark.
    ///
    /// @param usualWarmUp when no other number was asked for
    Rounds rounds(int usualWarmUp) {
        return new Rounds(warmUp.orElse(usualWarmUp), rounds);
    }
}
