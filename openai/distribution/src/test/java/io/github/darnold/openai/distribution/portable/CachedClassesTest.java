package io.github.darnold.openai.distribution.portable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CachedClassesTest {

    private static final String LOG = """
            [0.018s][info][class,load] java.lang.Object source: shared objects file
            [0.051s][info][class,load] ours.Cached source: shared objects file
            [0.052s][info][class,load] ours.Linked source: jrt:/terraform.provider.openai
            [0.053s][info][class,load] ours.Made$$TypeSwitch/0x0000000802000210 source: ours.Made
            """;

    @Test
    void readsTheLogOfAJvm(@TempDir Path folder) throws IOException {
        CachedClasses classes = CachedClasses.read(Files.writeString(folder.resolve("log"), LOG), "ours.");

        assertThat(classes.cached()).singleElement().asString().contains("ours.Cached");
        assertThat(classes.linked()).singleElement().asString().contains("ours.Linked");
    }

    @Test
    void bearsFewExceptions() {
        CachedClasses classes = new CachedClasses(Collections.nCopies(100, "cached"), List.of("one", "two"));

        assertThatNoException().isThrownBy(() -> classes.expect(100));
        assertThatThrownBy(() -> classes.expect(101))
                .hasMessage("Only 100 classes came from the cache, and not these: [one, two]");
    }

    @Test
    void bearsNoMoreThanThat() {
        CachedClasses classes = new CachedClasses(Collections.nCopies(100, "cached"), List.of("a", "b", "c"));

        assertThatThrownBy(() -> classes.expect(50)).isInstanceOf(IllegalStateException.class);
    }
}
