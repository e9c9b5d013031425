package com.example.depot;

import io.github.darnold.terraform.testing.scenario.ProviderUnderTest;
import io.github.darnold.terraform.testing.scenario.ScenarioWorker;
import io.github.darnold.terraform.testing.scenario.cli.Terraform;
import io.github.darnold.terraform.testing.scenario.format.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The provider under the real terraform.
class ScenariosTest {

    private static final String CONFIGURATION = """
            terraform {
              required_providers {
                depot = {
                  source = "example/depot"
                }
              }
            }

            provider "depot" {
              url     = "%s"
              api_key = "%s"
            }
            """;

    @TempDir
    Path folder;

    @Test
    void cratesLive() throws Exception {
        play("crates.md");
    }

    private void play(String name) throws Exception {
        Terraform terraform = Terraform.find("").orElse(null);
        Assumptions.assumeTrue(terraform != null, "terraform is not on PATH");
        DepotServer depot = DepotServer.start();
        var provider = new ProviderUnderTest(
                launcher(),
                "registry.terraform.io/example/depot",
                Depot.VERSION,
                "DEPOT_",
                Map.of("provider.tf", CONFIGURATION.formatted(depot.url(), DepotServer.KEY)));
        Path scenarios = Path.of(ScenariosTest.class.getResource("/scenarios").toURI());
        try (var worker = new ScenarioWorker(terraform, provider, depot, folder.resolve("work"))) {
            worker.play(Scenario.read(scenarios.resolve(name), scenarios));
        }
    }

    /// Starts the classes that are under test, as `terraform-provider-depot` starts those that are built.
    private Path launcher() throws IOException {
        Path launcher = folder.resolve("terraform-provider-depot");
        Files.writeString(launcher, """
                #!/bin/sh
                trap '' INT
                exec '%s/bin/java' --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED -cp '%s' %s "$@"
                """.formatted(
                        System.getProperty("java.home"),
                        absolute(System.getProperty("java.class.path")),
                        Depot.class.getName()));
        Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
        return launcher;
    }

    private static String absolute(String classPath) {
        return String.join(
                ":",
                java.util.Arrays.stream(classPath.split(":"))
                        .map(each -> Path.of(each).toAbsolutePath().toString())
                        .toList());
    }
}
