package io.github.darnold.openai.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Measures what is built here once, as a user would: whether it works, not how fast.
class StartupIT {

    private static final Path ROOT = Path.of(Objects.requireNonNull(System.getProperty("project.root")));

    @TempDir
    private Path folder;

    private int run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(arguments));
        command.addFirst(ROOT.resolve("openai/benchmark/run").toString());
        return new ProcessBuilder(command)
                .redirectOutput(folder.resolve("table.txt").toFile())
                .redirectError(folder.resolve("errors.txt").toFile())
                .start()
                .waitFor();
    }

    @Test
    void measuresTheProviderFromStartToEnd() throws Exception {
        Path json = folder.resolve("report.json");

        int exitCode = run("startup", "--ours", "--rounds", "1", "--warm-up", "0", "--json", json.toString());

        assertThat(exitCode).as(Files.readString(folder.resolve("errors.txt"))).isZero();
        assertThat(folder.resolve("table.txt")).content().contains("startup/line", "startup/exit", "jvm");
        JsonNode report = JsonMapper.shared().readTree(Files.readString(json));
        assertThat(report.path("figures")
                        .valueStream()
                        .filter(figure ->
                                figure.path("provider").stringValue("").equals("jvm")))
                .hasSizeGreaterThanOrEqualTo(6)
                .allSatisfy(figure ->
                        assertThat(figure.path("samples").get(0).doubleValue()).isPositive());
    }

    @Test
    void failsWhenNothingOfTheBudgetIsMeasured() throws Exception {
        String budget = ROOT.resolve("openai/benchmark/budget.json").toString();
        String provider = "other=" + ROOT.resolve("openai/distribution/target/terraform-provider-openai");
        assertThat(run("startup", "--provider", provider, "--rounds", "1", "--warm-up", "0", "--budget", budget))
                .isEqualTo(3);
        assertThat(folder.resolve("table.txt")).content().contains("not checked  startup/schema of native");
    }
}
