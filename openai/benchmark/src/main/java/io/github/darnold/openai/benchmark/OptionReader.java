package io.github.darnold.openai.benchmark;

import io.github.darnold.openai.benchmark.budget.Budget;
import io.github.darnold.openai.benchmark.provider.Candidate;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Reads the arguments of one command line. Mutable: takes one after the other.
final class OptionReader {

    private final Deque<String> rest;
    private final List<Candidate> candidates = new ArrayList<>();
    private int rounds = 10;
    private OptionalInt warmUp = OptionalInt.empty();
    private List<Integer> projects = List.of(1);
    private int parallelism = 10;
    private String terraform = "";
    private Optional<Path> json = Optional.empty();
    private Optional<Budget> budget = Optional.empty();

    private OptionReader(List<String> arguments) {
        this.rest = new ArrayDeque<>(arguments);
    }

    /// Reads what follows the subcommand.
    ///
    /// @throws InvalidOption when an argument is unknown, or its value makes no sense
    static Options read(Subcommand subcommand, List<String> arguments) {
        OptionReader reader = new OptionReader(arguments);
        while (!reader.rest.isEmpty()) {
            reader.take(reader.rest.pop());
        }
        return reader.options(subcommand);
    }

    private Options options(Subcommand subcommand) {
        return new Options(subcommand, candidates, rounds, warmUp, projects, parallelism, terraform, json, budget);
    }

    private void take(String flag) {
        switch (flag) {
            case "--provider" -> candidates.add(Candidate.parse(value(flag)));
            case "--ours" -> candidates.addAll(OwnForms.built());
            case "--rounds" -> rounds = number(flag, value(flag), 1);
            case "--warm-up" -> warmUp = OptionalInt.of(number(flag, value(flag), 0));
            case "--projects" ->
                projects = Arrays.stream(value(flag).split(",", -1))
                        .map(count -> number(flag, count, 1))
                        .toList();
            case "--parallelism" -> parallelism = number(flag, value(flag), 1);
            case "--terraform" -> terraform = value(flag);
            case "--json" -> json = Optional.of(Path.of(value(flag)));
            case "--budget" -> budget = Optional.of(Budget.read(Path.of(value(flag))));
            default -> throw new InvalidOption("unknown argument " + flag);
        }
    }

    private String value(String flag) {
        if (rest.isEmpty() || rest.peek().startsWith("--")) {
            throw new InvalidOption(flag + " needs a value");
        }
        return rest.pop();
    }

    private static int number(String flag, String text, int least) {
        if (!text.matches("\\d{1,6}") || Integer.parseInt(text) < least) {
            throw new InvalidOption(flag + " needs a whole number from " + least + ", not \"" + text + "\"");
        }
        return Integer.parseInt(text);
    }
}
