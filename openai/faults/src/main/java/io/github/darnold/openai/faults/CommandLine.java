package io.github.darnold.openai.faults;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What the command line asks for.
sealed interface CommandLine {

    String USAGE = """
        Plays applies that something goes wrong with, and tells whether anything was lost or made twice.

        Usage: openai/faults/run [options]

          --runs N           how many, of all faults together (default: each fault once)
          --objects N        of several kinds in each, up to half as many more (default 20)
          --seed N           of the first run; each has the next one (default: from the clock)
          --fault NAME       only this one; may be repeated
          --provider PATH    the executable (default: the one that is built here)
          --terraform PATH   default: the first terraform or tofu on PATH
          --jobs N           runs at the same time (default 2)
          --scale N          of lags of lists, reads and clocks, and of the provider's patience with them: 1 for
                             2 seconds of lag and clocks that differ by 20 (default 0.1)
          --help             show this text

        Faults: %s.
        It ends with 1 if anything was lost or made twice, or if the apply in peace after the trouble did not bring
        everything into order.
        """.formatted(names());

    /// Play.
    record Play(Options options) implements CommandLine {}

    /// Show the usage.
    record Help() implements CommandLine {}

    /// Nothing that makes sense.
    record Wrong(String complaint) implements CommandLine {}

    private static String names() {
        return Arrays.stream(Trouble.values()).map(Trouble::toString).collect(Collectors.joining(", "));
    }

    /// Understands the arguments.
    ///
    /// @param seed where none is given
    /// @param built the provider where none is given
    static CommandLine parse(List<String> arguments, long seed, Path built) {
        if (arguments.contains("--help")) {
            return new Help();
        }
        try {
            return new Reader(arguments, seed, built).read();
        } catch (IllegalArgumentException e) {
            return new Wrong(String.valueOf(e.getMessage()));
        }
    }

    /// Takes one argument after the other. Mutable.
    final class Reader {

        private final Deque<String> rest;
        private final List<Trouble> troubles = new ArrayList<>();
        private Optional<Integer> runs = Optional.empty();
        private int objects = 20;
        private long seed;
        private Path provider;
        private String terraform = "";
        private int jobs = 2;
        private double scale = 0.1;

        private Reader(List<String> arguments, long seed, Path built) {
            this.rest = new ArrayDeque<>(arguments);
            this.seed = seed;
            this.provider = built;
        }

        private CommandLine read() {
            while (!rest.isEmpty()) {
                take(rest.pop());
            }
            if (!Files.isExecutable(provider)) {
                return new Wrong("there is no executable " + provider);
            }
            List<Trouble> chosen = troubles.isEmpty() ? List.of(Trouble.values()) : troubles;
            return new Play(new Options(
                    runs.orElse(chosen.size()),
                    objects,
                    seed,
                    provider.toAbsolutePath(),
                    chosen,
                    terraform,
                    jobs,
                    scale));
        }

        private void take(String flag) {
            switch (flag) {
                case "--runs" -> runs = Optional.of(number(flag));
                case "--objects" -> objects = number(flag);
                case "--seed" -> seed = number(flag);
                case "--jobs" -> jobs = number(flag);
                case "--scale" -> scale = share(flag);
                case "--provider" -> provider = Path.of(value(flag));
                case "--terraform" -> terraform = value(flag);
                case "--fault" -> {
                    String name = value(flag);
                    troubles.add(Trouble.named(name)
                            .orElseThrow(() ->
                                    new IllegalArgumentException("there is no fault " + name + ", but " + names())));
                }
                default -> throw new IllegalArgumentException("unknown argument " + flag);
            }
        }

        private String value(String flag) {
            if (rest.isEmpty() || rest.peek().startsWith("--")) {
                throw new IllegalArgumentException(flag + " needs a value");
            }
            return rest.pop();
        }

        private double share(String flag) {
            String text = value(flag);
            if (!text.matches("1|0\\.\\d{0,3}[1-9]")) {
                throw new IllegalArgumentException(flag + " needs a number above 0 and at most 1, not " + text);
            }
            return Double.parseDouble(text);
        }

        private int number(String flag) {
            String text = value(flag);
            if (!text.matches("[1-9]\\d{0,8}")) {
                throw new IllegalArgumentException(flag + " needs a whole number from 1, not " + text);
            }
            return Integer.parseInt(text);
        }
    }
}
