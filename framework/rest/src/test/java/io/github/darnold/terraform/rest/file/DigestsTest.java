package io.github.darnold.terraform.rest.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DigestsTest {

    private static final Instant WRITTEN = Instant.parse("2030-01-01T00:00:00Z");
    private static final String ABC_SHA256 = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    Path folder;

    private Path path = Path.of("");

    @BeforeEach
    void write() throws IOException {
        path = folder.resolve("a");
        write("abc");
    }

    /// Always with the same time of change, as a fast writer on a coarse clock.
    private void write(String text) throws IOException {
        Files.writeString(path, text);
        Files.setLastModifiedTime(path, FileTime.from(WRITTEN));
    }

    @Test
    void hashesInBothWays() throws IOException {
        assertThat(after(10).of(LocalFile.at(path)))
                .isEqualTo(new Digest(ABC_SHA256, "900150983cd24fb0d6963f7d28e17f72"));
    }

    @Test
    void readsAFileOfTheSameSizeAndTimeOnce() throws IOException {
        Digests digests = after(10);
        Digest first = digests.of(LocalFile.at(path));
        write("xyz");
        assertThat(digests.of(LocalFile.at(path))).isSameAs(first);
    }

    @Test
    void readsAFileOfAnotherSizeAnew() throws IOException {
        Digests digests = after(10);
        Digest first = digests.of(LocalFile.at(path));
        write("wxyz");
        assertThat(digests.of(LocalFile.at(path))).isNotEqualTo(first);
    }

    @Test
    void readsAFileAnewThatMayHaveChangedWithinTheTickOfItsClock() throws IOException {
        Digests digests = after(1);
        Digest first = digests.of(LocalFile.at(path));
        write("xyz");
        assertThat(digests.of(LocalFile.at(path))).isNotEqualTo(first);
    }

    @Test
    void doesNotHashWhatIsNotThere() {
        assertThat(LocalFile.at(folder).exists()).isFalse();
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> after(10).of(LocalFile.at(folder.resolve("none"))));
    }

    private static Digests after(int seconds) {
        return new Digests(() -> WRITTEN.plusSeconds(seconds));
    }
}
