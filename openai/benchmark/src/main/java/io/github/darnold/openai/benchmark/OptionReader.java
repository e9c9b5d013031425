package io.github.darnold.openai.benchmark;

import io.github.darnold.openai.benchmark.provider.Candidate;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// Reads the arguments of one command line. Mutable: takes one after the other.
final class OptionReader {

    private final Deque<String> rest;
    private final List<Candidate> candidates = new ArrayList<>();
    private int rounds = 10;
    private int warmUp = 5;
    private Optional<Path> json = Optional.empty();

    private OptionReader(List<String> arguments) {
        this.rest = new ArrayDeque<>(arguments);
    }

    /// @throws InvalidOption when an argument is unknown, or its value makes no sense
    static Options read(Subcommand subcommand, List<String> arguments) {
        OptionReader reader = new OptionReader(arguments);
        while (!reader.rest.isEmpty()) {
            reader.take(reader.rest.pop());
        }
        return new Options(subcommand, reader.candidates, new Rounds(reader.warmUp, reader.rounds), reader.json);
    }

    private void take(String flag) {
        switch (flag) {
            case "--provider" -> candidates.add(Candidate.parse(value(flag)));
            case "--rounds" -> rounds = number(flag, 1);
            case "--warm-up" -> warmUp = number(flag, 0);
            case "--json" -> json = Optional.of(Path.of(value(flag)));
            default -> throw new InvalidOption("unknown argument " + flag);
        }
    }

    private String value(String flag) {
        if (rest.isEmpty() || rest.peek().startsWith("--")) {
            throw new InvalidOption(flag + " needs a value");
        }
        return rest.pop();
    }

    private int number(String flag, int least) {
        String value = value(flag);
        if (!value.matches("\\d{1,6}") || Integer.parseInt(value) < least) {
            throw new InvalidOption(flag + " needs a whole number from " + least + ", not " + value);
        }
        return Integer.parseInt(value);
    }
}
