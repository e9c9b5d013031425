package io.github.darnold.openai.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MainTest {

    @Test
    void listensWhereItIsTold() {
        CommandLine line = CommandLine.parse(List.of(
                "--port",
                "0",
                "--host",
                "localhost",
                "--allow-host",
                "OpenAI.test",
                "--api-key",
                "a",
                "--api-key",
                "b",
                "--admin-key",
                "c"));

        assertThat(line).isInstanceOfSatisfying(CommandLine.Serve.class, serve -> {
            assertThat(serve.options().port()).isZero();
            assertThat(serve.options().host()).isEqualTo("localhost");
            assertThat(serve.options().apiKeys()).isEqualTo(Set.of("a", "b"));
            assertThat(serve.options().adminKeys()).isEqualTo(Set.of("c"));
            assertThat(serve.options().allowedHosts()).isEqualTo(Set.of("openai.test"));
        });
        assertThat(CommandLine.parse(List.of()))
                .isInstanceOfSatisfying(
                        CommandLine.Serve.class,
                        serve -> assertThat(serve.options().port()).isEqualTo(4010));
    }

    @Test
    void complainsAboutWhatItDoesNotUnderstand() {
        assertThat(CommandLine.parse(List.of("--help"))).isInstanceOf(CommandLine.Help.class);
        assertThat(CommandLine.parse(List.of("--prot", "1")))
                .isEqualTo(new CommandLine.Wrong("unknown argument --prot; --help shows what there is"));
        assertThat(CommandLine.parse(List.of("--port"))).isEqualTo(new CommandLine.Wrong("--port needs a value"));
        assertThat(CommandLine.parse(List.of("--port", "99999")))
                .isEqualTo(new CommandLine.Wrong("--port needs a number from 0 to 65535, not 99999"));
    }

    @Test
    void saysWhereItListensAndServes() throws Exception {
        Process process = run("--port", "0");
        try (BufferedReader out = process.inputReader()) {
            String line = out.readLine();
            assertThat(line).matches("OpenAI emulator listening on http://127\\.0\\.0\\.1:\\d+/v1");
            URI base = URI.create(line.substring(line.indexOf("http")));
            assertThat(out.readLine()).isEqualTo("  export OPENAI_BASE_URL=" + base);
            assertThat(out.readLine()).isEqualTo("  export OPENAI_API_KEY=sk-emulator");
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    @Test
    void endsWithOneLineWhenThePortIsTaken() throws Exception {
        try (Emulator emulator = Emulator.start()) {
            Process process = run("--port", Integer.toString(emulator.baseUrl().getPort()));

            assertThat(process.waitFor()).isEqualTo(2);
            assertThat(process.errorReader().lines())
                    .singleElement()
                    .asString()
                    .isEqualTo("openai-emulator: cannot listen on 127.0.0.1:"
                            + emulator.baseUrl().getPort() + ": Address already in use");
        }
    }

    @Test
    void endsWithOneLineOnBadFlags() throws Exception {
        Process process = run("--verbose");

        assertThat(process.waitFor()).isEqualTo(2);
        assertThat(process.errorReader().lines())
                .containsExactly("openai-emulator: unknown argument --verbose; --help shows what there is");
    }

    private static Process run(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).start();
    }
}
