package io.github.darnold.openai.benchmark;

import io.github.darnold.openai.benchmark.provider.Candidate;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What to measure and what to do with it.
///
/// @param candidates the first one is what ratios refer to
/// @param json where every sample is written
record Options(Subcommand subcommand, List<Candidate> candidates, Rounds rounds, Optional<Path> json) {

    Options {
        candidates = List.copyOf(candidates);
        if (candidates.isEmpty()) {
            throw new InvalidOption("there is no provider to measure; name one with --provider NAME=PATH");
        }
        List<String> names = candidates.stream().map(Candidate::name).toList();
        if (names.stream().distinct().count() < names.size()) {
            throw new InvalidOption(
                    "two providers have the same name: " + names.stream().collect(Collectors.joining(", ")));
        }
    }
}
