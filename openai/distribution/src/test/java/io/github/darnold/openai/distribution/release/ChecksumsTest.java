package io.github.darnold.openai.distribution.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ChecksumsTest {

    private static final Names NAMES = new Names("1.0.0");

    @TempDir
    Path folder;

    @Test
    void coverArchivesAndManifestAlone() throws IOException {
        Files.writeString(folder.resolve("terraform-provider-openai_1.0.0_linux_amd64.zip"), "abc");
        Files.writeString(folder.resolve("terraform-provider-openai_0.9.0_linux_amd64.zip"), "older");
        Files.writeString(folder.resolve("terraform-provider-openai_1.0.0_manifest.json"), "");
        Files.writeString(folder.resolve("terraform-provider-openai_1.0.0_sbom.cdx.json"), "{}");

        assertThat(Checksums.write(NAMES, folder))
                .hasFileName("terraform-provider-openai_1.0.0_SHA256SUMS")
                .hasContent("""
                        ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  terraform-provider-openai_1.0.0_linux_amd64.zip
                        e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  terraform-provider-openai_1.0.0_manifest.json
                        """);
    }

    @Test
    void needBoth() throws IOException {
        Files.writeString(folder.resolve("terraform-provider-openai_1.0.0_linux_amd64.zip"), "abc");

        assertThatThrownBy(() -> Checksums.write(NAMES, folder)).hasMessageContaining("needs archives and a manifest");
    }
}
