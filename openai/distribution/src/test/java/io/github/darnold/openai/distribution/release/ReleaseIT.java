package io.github.darnold.openai.distribution.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.darnold.openai.emulator.Emulator;
import io.github.darnold.terraform.testing.scenario.cli.Outcome;
import io.github.darnold.terraform.testing.scenario.cli.Program;
import io.github.darnold.terraform.testing.scenario.cli.Terraform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The files of a release, after a build with the profile `release`.
final class ReleaseIT {

    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final String CONFIGURATION = """
            terraform {
              required_providers {
                openai = {
                  source = "registry.terraform.io/darnold/openai"
                }
              }
            }

            data "openai_model" "example" {
              id = "gpt-4o"
            }
            """;

    private final Names names = new Names("1.0.0");
    private final Path files = Path.of(System.getProperty("release.files", ""));
    private final Path archive = files.resolve(names.archive(Platform.current()));

    @TempDir
    Path folder;

    @Test
    void hasOneFileThatTerraformTakesForTheExecutable() throws IOException {
        List<ZipArchiveEntry> entries;
        try (ZipFile zip = ZipFile.builder().setPath(archive).get()) {
            entries = Collections.list(zip.getEntries());
        }

        assertThat(entries)
                .filteredOn(entry -> entry.getName().startsWith("terraform-provider-openai"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.getName()).isEqualTo(names.executable(Platform.current()));
                    assertThat(entry.getUnixMode()).isEqualTo(0100755);
                });
        assertThat(entries)
                .extracting(ZipArchiveEntry::getName)
                .contains("LICENSE", "README.md", "licenses/README.md", "licenses/protobuf-javalite.txt");
    }

    @Test
    void hasTheChecksumsOfItsFiles() throws Exception {
        List<String> lines = Files.readAllLines(files.resolve(names.checksums()));

        assertThat(lines).hasSize(2).anyMatch(line -> line.endsWith("  " + names.manifest()));
        for (String line : lines) {
            String[] fields = line.split("  ", -1);
            byte[] content = Files.readAllBytes(files.resolve(fields[1]));
            String sum = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content));
            assertThat(fields[0]).as(fields[1]).isEqualTo(sum);
        }
    }

    @Test
    void saysWhichProtocolItSpeaks() {
        assertThat(files.resolve(names.manifest())).content().contains("\"protocol_versions\": [\"6.0\"]");
    }

    @Test
    void billsTheLibrariesOfTheProviderAlone() {
        assertThat(files.resolve(names.billOfMaterials()))
                .content()
                .contains("pkg:maven/io.grpc/grpc-okhttp@", "pkg:maven/tools.jackson.core/jackson-core@")
                .doesNotContain("openai-emulator", "assertj", "serialNumber");
    }

    @Test
    void isUnpackedAndStartedByTerraform() throws IOException {
        Optional<Terraform> terraform = Terraform.find("");
        assumeTrue(terraform.isPresent(), "not tried: neither terraform nor tofu is on PATH");
        Path mirror = folder.resolve("mirror/registry.terraform.io/darnold/openai");
        Files.createDirectories(mirror);
        Files.copy(archive, mirror.resolve(archive.getFileName()));
        Path settings = Files.writeString(
                folder.resolve("settings.tfrc"),
                "provider_installation {\n  filesystem_mirror {\n    path = \"" + folder.resolve("mirror")
                        + "\"\n  }\n}\n");
        Path work = Files.createDirectories(folder.resolve("work"));
        Files.writeString(work.resolve("main.tf"), CONFIGURATION);
        try (Emulator emulator = Emulator.start()) {
            Map<String, String> environment = Map.of(
                    "TF_CLI_CONFIG_FILE", settings.toString(),
                    "OPENAI_BASE_URL", emulator.baseUrl().toString(),
                    "OPENAI_API_KEY", "sk-emulator");
            for (String command : List.of("init", "plan", "apply -auto-approve")) {
                List<String> line = Stream.concat(
                                Stream.of(terraform.get().executable().toString()), Stream.of(command.split(" ")))
                        .toList();
                Outcome outcome = new Program(line, work, environment).run(folder.resolve("output.txt"), LIMIT);
                assertThat(outcome.isSuccess()).as(outcome.output()).isTrue();
            }
        }
    }
}
