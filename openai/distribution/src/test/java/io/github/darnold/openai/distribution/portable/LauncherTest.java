package io.github.darnold.openai.distribution.portable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LauncherTest {

    @TempDir
    Path folder;

    private Launcher read(String text) throws IOException {
        return Launcher.read(Files.writeString(folder.resolve("template"), text));
    }

    @Test
    void startsTheModule() throws IOException {
        assertThat(read("exec java -XX:AOTCache=x -m @module@\n").text())
                .isEqualTo("exec java -XX:AOTCache=x -m terraform.provider.openai\n");
    }

    @Test
    void makesTheCacheWithTheOptionsThatUseIt() throws IOException {
        assertThat(read("exec java -XX:AOTCache=x -Xint -m @module@\n")
                        .making()
                        .with("-Dtraining")
                        .text())
                .isEqualTo("exec java -XX:AOTCacheOutput=x -Xint -Dtraining -m terraform.provider.openai\n");
    }

    @Test
    void refusesATemplateWithoutCache() {
        assertThatThrownBy(() -> read("exec java -m @module@\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("lacks -XX:AOTCache= or -m @module@");
    }

    @Test
    void mayBeExecuted() throws IOException {
        Path file = folder.resolve("launcher");
        read("exec java -XX:AOTCache=x -m @module@\n").write(file);

        assertThat(file).isExecutable();
    }
}
