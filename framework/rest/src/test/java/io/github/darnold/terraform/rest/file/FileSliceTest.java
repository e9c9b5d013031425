package io.github.darnold.terraform.rest.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileSliceTest {

    @TempDir
    Path folder;

    private Path path = Path.of("");

    @BeforeEach
    void write() throws IOException {
        path = Files.writeString(folder.resolve("a"), "0123456789");
    }

    @Test
    void readsItsBytesAlone() throws IOException {
        assertThat(slice(3, 4).readAllBytes()).asString(StandardCharsets.UTF_8).isEqualTo("3456");
        assertThat(slice(0, 10).readAllBytes()).hasSize(10);
        assertThat(slice(9, 1).read()).isEqualTo('9');
        assertThat(slice(10, 0).read()).isNegative();
    }

    @Test
    void keepsTheLastBytesWhenTheFileGrows() throws IOException {
        FileSlice slice = slice(0, 10);
        assertThat(slice.readNBytes(5)).hasSize(5);
        Files.writeString(path, "0123456789abc");
        assertThat(slice.readAllBytes()).isEmpty();
    }

    @Test
    void endsEarlyWhenTheFileShrinks() throws IOException {
        FileSlice slice = slice(0, 10);
        Files.writeString(path, "0123");
        assertThat(slice.readAllBytes()).hasSizeLessThan(10);
    }

    @Test
    void keepsTheLastBytesWhenTheFileIsGone() throws IOException {
        FileSlice slice = slice(0, 10);
        Files.delete(path);
        assertThat(slice.readAllBytes()).isEmpty();
    }

    private FileSlice slice(long offset, long length) throws IOException {
        return new FileSlice(LocalFile.at(path), offset, length);
    }
}
