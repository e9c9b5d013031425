package io.github.darnold.openai.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.openai.benchmark.provider.Candidate;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTest {

    private static CommandLine parse(String line) {
        return CommandLine.parse(List.of(line.split(" ")));
    }

    private static Options options(String line) {
        assertThat(parse(line)).isInstanceOf(CommandLine.Measure.class);
        return ((CommandLine.Measure) parse(line)).options();
    }

    @Test
    void takesProvidersInTheirOrder() {
        Options options = options("startup --provider b=/bin/sh --rounds 20 --provider a=/bin/ls --json out.json");
        assertThat(options.subcommand()).isEqualTo(Subcommand.STARTUP);
        assertThat(options.candidates()).extracting(Candidate::name).containsExactly("b", "a");
        assertThat(options.rounds(5)).isEqualTo(new Rounds(5, 20));
        assertThat(options.json()).contains(Path.of("out.json"));
    }

    @Test
    void measuresTenRoundsUnlessToldOtherwise() {
        assertThat(options("all --provider a=/bin/sh").rounds(1)).isEqualTo(new Rounds(1, 10));
        assertThat(options("all --warm-up 0 --provider a=/bin/sh").rounds(1)).isEqualTo(new Rounds(0, 10));
    }

    @Test
    void takesWhatWallsAreMeasuredWith() {
        Options options =
                options("walls --provider a:official=/bin/sh --projects 1,100 --parallelism 20 --terraform tofu");
        assertThat(options.projects()).containsExactly(1, 100);
        assertThat(options.parallelism()).isEqualTo(20);
        assertThat(options.terraform()).isEqualTo("tofu");
        assertThat(options.candidates()).extracting(Candidate::dialect).containsExactly("official");
    }

    @Test
    void readsTheBudgetBeforeAnythingIsMeasured() {
        assertThat(parse("all --provider a=/bin/sh --budget /no/such/file"))
                .isInstanceOfSatisfying(
                        CommandLine.Wrong.class,
                        wrong -> assertThat(wrong.complaint()).startsWith("the budget /no/such/file cannot be read"));
    }

    @Test
    void helps() {
        assertThat(parse("startup --help")).isEqualTo(new CommandLine.Help());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "walk | it measures startup, walls, refresh, storm, upload, all; there is no walk",
                "startup | there is no provider to measure; name one with --provider NAME=PATH",
                "startup --fast | unknown argument --fast",
                "startup --provider | --provider needs a value",
                "startup --provider --rounds 3 | --provider needs a value",
                "startup --provider x=/bin/sh --rounds 0 | --rounds needs a whole number from 1, not \"0\"",
                "walls --provider x=/bin/sh --projects 1,,2 | --projects needs a whole number from 1, not \"\"",
                "startup --provider x=/bin/sh --rounds many | --rounds needs a whole number from 1, not \"many\"",
                "startup --provider x=/bin/sh --provider x=/bin/ls | two providers have the same name: x, x",
                "startup --provider x=/no/such/file | x: there is no /no/such/file",
                "startup --provider x=/etc/passwd | x: /etc/passwd is not executable"
            })
    void saysWhatIsWrong(String line, String complaint) {
        assertThat(parse(line)).isEqualTo(new CommandLine.Wrong(complaint));
    }
}
