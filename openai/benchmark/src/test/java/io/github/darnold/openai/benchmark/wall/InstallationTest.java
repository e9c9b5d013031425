package io.github.darnold.openai.benchmark.wall;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.openai.benchmark.provider.Candidate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationTest {

    private static final String SOURCE = "registry.terraform.io/a/b";

    @TempDir
    private Path built;

    @TempDir
    private Path folder;

    @BeforeEach
    void build() throws IOException {
        Path executable = Files.writeString(built.resolve("terraform-provider-openai"), "program");
        Files.setPosixFilePermissions(executable, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(Files.createDirectories(built.resolve("lib/deep")).resolve("library"), "library");
    }

    private Path installed() {
        return folder.resolve("mirror/registry.terraform.io/a/b/1.0.0/linux_amd64");
    }

    @Test
    void linksAnExecutableAlone() throws IOException {
        Candidate candidate = Candidate.at("x", built.resolve("terraform-provider-openai"));
        Installation installation = Installation.of(candidate, SOURCE, "linux_amd64", folder);
        assertThat(installed().resolve("terraform-provider-openai"))
                .hasContent("program")
                .isExecutable();
        assertThat(installed().resolve("lib")).doesNotExist();
        assertThat(installation.configuration())
                .content()
                .contains(folder.resolve("mirror").toString());
    }

    @Test
    void copiesAPackageWhole() throws IOException {
        Installation.of(Candidate.at("x", built), SOURCE, "linux_amd64", folder);
        assertThat(installed().resolve("terraform-provider-openai"))
                .hasContent("program")
                .isExecutable();
        assertThat(installed().resolve("lib/deep/library")).hasContent("library");
    }
}
