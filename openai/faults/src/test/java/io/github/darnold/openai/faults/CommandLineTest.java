package io.github.darnold.openai.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CommandLineTest {

    @TempDir
    Path folder;

    private Path provider;

    @BeforeEach
    void build() throws IOException {
        provider = Files.createFile(folder.resolve("provider"));
        assertThat(provider.toFile().setExecutable(true)).isTrue();
    }

    private CommandLine parse(String... arguments) {
        return CommandLine.parse(List.of(arguments), 7, provider);
    }

    @Test
    void playsEachFaultOnceWhereNothingIsSaid() {
        assertThat(parse())
                .isEqualTo(new CommandLine.Play(
                        new Options(Trouble.values().length, 20, 7, provider, List.of(Trouble.values()), "", 2, 0.1)));
    }

    @Test
    void takesTurnsWithSeedsOfTheirOwn() {
        assertThat(parse(
                        "--runs", "5", "--seed", "100", "--fault", "cut", "--fault", "kill-provider", "--objects", "3"))
                .isInstanceOfSatisfying(CommandLine.Play.class, play -> {
                    assertThat(play.options().trial(0)).isEqualTo(new Trial(Trouble.CUT, 100, 3, 0.1));
                    assertThat(play.options().trial(3)).isEqualTo(new Trial(Trouble.KILL_PROVIDER, 103, 3, 0.1));
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--runs 0              | --runs needs a whole number from 1, not 0",
                "--runs                | --runs needs a value",
                "--scale 2             | --scale needs a number above 0 and at most 1, not 2",
                "--fault flood         | there is no fault flood",
                "--provider /nowhere   | there is no executable /nowhere",
                "--what                | unknown argument --what"
            })
    void refusesWhatMakesNoSense(String arguments, String complaint) {
        assertThat(parse(arguments.split(" ")))
                .isInstanceOfSatisfying(
                        CommandLine.Wrong.class,
                        wrong -> assertThat(wrong.complaint()).startsWith(complaint));
    }
}
