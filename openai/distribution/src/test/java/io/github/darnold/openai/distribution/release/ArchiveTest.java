package io.github.darnold.openai.distribution.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ArchiveTest {

    private static final Instant TIME = Instant.parse("2026-11-24T10:20:30Z");

    @TempDir
    Path folder;

    private Path program;
    private Path library;

    @BeforeEach
    void writeFiles() throws IOException {
        library = Files.createDirectories(folder.resolve("in/lib"));
        program = Files.writeString(folder.resolve("in/program"), "#!/bin/sh\n");
        assertThat(program.toFile().setExecutable(true, false)).isTrue();
        Files.writeString(library.resolve("b.txt"), "b");
        Files.writeString(library.resolve("a.txt"), "a");
    }

    private Path write(String name) throws IOException {
        Path file = folder.resolve(name);
        new Archive().add("program_v1", program).add("lib", library).write(file, TIME);
        return file;
    }

    private static List<ZipArchiveEntry> entries(Path zip) throws IOException {
        try (ZipFile file = ZipFile.builder().setPath(zip).get()) {
            return Collections.list(file.getEntries());
        }
    }

    @Test
    void holdsFilesInOrder() throws IOException {
        assertThat(entries(write("a.zip")))
                .extracting(ZipArchiveEntry::getName)
                .containsExactly("lib/a.txt", "lib/b.txt", "program_v1");
    }

    @Test
    void keepsWhatMayBeExecuted() throws IOException {
        assertThat(entries(write("a.zip")))
                .extracting(entry -> Integer.toOctalString(entry.getUnixMode()))
                .containsExactly("100644", "100644", "100755");
    }

    @Test
    void dependsOnContentsAlone() throws IOException {
        byte[] before = Files.readAllBytes(write("a.zip"));
        Files.setLastModifiedTime(program, FileTime.from(TIME.plusSeconds(1_000)));

        assertThat(write("b.zip")).hasBinaryContent(before);
    }

    @Test
    void tellsTheTimeOfTheRelease() throws IOException {
        assertThat(entries(write("a.zip")))
                .extracting(ZipArchiveEntry::getTimeLocal)
                .containsOnly(LocalDateTime.parse("2026-11-24T10:20:30"));
    }

    @Test
    void refusesLinks() throws IOException {
        Files.createSymbolicLink(library.resolve("link"), program);

        assertThatThrownBy(() -> new Archive().add("lib", library)).hasMessageContaining("is a link");
    }

    @Test
    void refusesTwoOfOneName() throws IOException {
        Archive archive = new Archive().add("lib", library);

        assertThatThrownBy(() -> archive.add("lib/a.txt", program)).hasMessage("Two files are called lib/a.txt");
    }
}
