package io.github.darnold.terraform.protocol.handshake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class CommandLineTest {

    private static CommandLine parse(String... arguments) {
        return CommandLine.parse(List.of(arguments));
    }

    @Test
    void isAPluginWithoutArguments() {
        assertThat(parse()).isEqualTo(new CommandLine.Plugin());
    }

    @Test
    void takesOneDashOrTwo() {
        assertThat(parse("-version")).isEqualTo(new CommandLine.Version());
        assertThat(parse("--version")).isEqualTo(new CommandLine.Version());
        assertThat(parse("-h")).isEqualTo(new CommandLine.Help());
        assertThat(parse("--help")).isEqualTo(new CommandLine.Help());
    }

    @Test
    void debugsWithAndWithoutAFile() {
        CommandLine withFile = new CommandLine.Debug(Optional.of(Path.of("a.env")));
        assertThat(parse("-debug")).isEqualTo(new CommandLine.Debug(Optional.empty()));
        assertThat(parse("-debug", "-debug-env-file", "a.env")).isEqualTo(withFile);
        assertThat(parse("--debug-env-file=a.env", "--debug")).isEqualTo(withFile);
    }

    @Test
    void namesWhatItDoesNotKnow() {
        assertThat(parse("-debug", "serve")).isEqualTo(new CommandLine.Unknown("serve"));
        assertThat(parse("debug")).isEqualTo(new CommandLine.Unknown("debug"));
        assertThat(parse("-debug", "-debug-env-file")).isEqualTo(new CommandLine.Unknown("-debug-env-file"));
        assertThat(parse("-debug-env-file", "a.env"))
                .isEqualTo(new CommandLine.Unknown("-debug-env-file without -debug"));
    }
}
