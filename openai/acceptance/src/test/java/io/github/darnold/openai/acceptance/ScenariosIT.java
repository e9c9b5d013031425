package io.github.darnold.openai.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.github.darnold.terraform.testing.scenario.cli.Terraform;
import io.github.darnold.terraform.testing.scenario.format.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/// Every scenario, through the real terraform, and some through others too.
@TestInstance(Lifecycle.PER_CLASS)
final class ScenariosIT {

    private final Map<Terraform, Workers> workers = new HashMap<>();
    private final List<String> skipped = new ArrayList<>();
    private Hosts hosts = new Hosts(List.of());

    @BeforeAll
    void findHosts() throws IOException {
        hosts = Hosts.found();
        assumeFalse(hosts.all().isEmpty(), "Scenarios are skipped: neither terraform nor tofu is on PATH");
        for (Terraform host : hosts.all()) {
            workers.put(host, new Workers(host, "scenarios-" + host.product() + "-" + host.version()));
        }
    }

    @AfterAll
    void stopWorkers() {
        workers.values().forEach(Workers::close);
        if (!skipped.isEmpty()) {
            System.err.println(skipped.size() + " scenarios were SKIPPED, for " + Hosts.NEWER
                    + " names no terraform that is new enough:\n  " + String.join("\n  ", skipped));
        }
    }

    @TestFactory
    Stream<DynamicTest> scenarios() throws IOException {
        String chosen = Project.option("scenarios");
        List<Path> files = files(chosen);
        assertThat(files).as("scenarios whose path contains \"%s\"", chosen).isNotEmpty();
        return files.stream().flatMap(this::plays);
    }

    private Stream<DynamicTest> plays(Path file) {
        String name = Project.scenarios().relativize(file).toString();
        Scenario scenario = Scenario.read(file, Project.root());
        List<Terraform> chosen = hosts.of(scenario);
        if (chosen.isEmpty()) {
            String why = name + " needs " + scenario.needs();
            skipped.add(why);
            return Stream.of(DynamicTest.dynamicTest(name, file.toUri(), () -> abort(why)));
        }
        return chosen.stream()
                .map(host -> DynamicTest.dynamicTest(
                        hosts.isFirst(host) ? name : name + " on " + host.product() + " " + host.version(),
                        file.toUri(),
                        () -> play(scenario, host)));
    }

    private void play(Scenario scenario, Terraform host) throws InterruptedException {
        Workers those = workers.get(host);
        if (those != null) {
            those.play(scenario);
        }
    }

    private static List<Path> files(String chosen) throws IOException {
        try (Stream<Path> files = Files.walk(Project.scenarios())) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> Project.scenarios().relativize(file).getNameCount() > 1)
                    .filter(file -> file.toString().contains(chosen))
                    .sorted()
                    .toList();
        }
    }
}
