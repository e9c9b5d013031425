package io.github.darnold.openai.acceptance;

import io.github.darnold.terraform.testing.scenario.cli.Outcome;
import io.github.darnold.terraform.testing.scenario.cli.Program;
import io.github.darnold.terraform.testing.scenario.cli.Terraform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Somebody with a home folder and a folder with a configuration, and nothing else in the environment than they say.
record User(Path home, Path work, Map<String, String> environment) {

    private static final Duration LIMIT = Duration.ofMinutes(5);

    static User in(Path folder) throws IOException {
        Path home = Files.createDirectories(folder.resolve("home of a user"));
        Path work = Files.createDirectories(folder.resolve("work"));
        String path = System.getenv().getOrDefault("PATH", "/usr/local/bin:/usr/bin:/bin");
        return new User(home, work, Map.of("HOME", home.toString(), "PATH", path));
    }

    User with(Map<String, String> more) {
        Map<String, String> all = new TreeMap<>(environment);
        all.putAll(more);
        return new User(home, work, all);
    }

    User without(String variable) {
        Map<String, String> all = new TreeMap<>(environment);
        all.remove(variable);
        return new User(home, work, all);
    }

    Outcome runs(Path program, String... arguments) {
        return new Program(
                        Stream.concat(Stream.of(program.toString()), Arrays.stream(arguments))
                                .toList(),
                        work,
                        environment)
                .run(home.resolve("output.txt"), LIMIT);
    }

    Outcome runs(Terraform terraform, String... arguments) {
        return runs(terraform.executable(), arguments);
    }
}
