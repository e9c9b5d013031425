package io.github.darnold.openai.distribution.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The licences that go into every archive, held against the libraries that do.
final class LicensesIT {

    private static final Path LICENSES =
            Path.of(System.getProperty("project.root", ""), "openai/distribution/src/main/licenses");
    private static final Pattern VERSION = Pattern.compile("-\\d.*\\.jar$");

    private static List<Path> libraries() throws IOException {
        try (Stream<Path> jars = Files.list(Path.of(System.getProperty("provider.jars", "")))) {
            return jars.filter(jar -> !jar.getFileName().toString().matches("(framework|openai)-.*"))
                    .toList();
        }
    }

    @Test
    void nameEveryLibrary() throws IOException {
        String page = Files.readString(LICENSES.resolve("README.md"));

        assertThat(libraries())
                .hasSizeGreaterThan(10)
                .map(jar -> VERSION.matcher(jar.getFileName().toString()).replaceFirst(""))
                .allMatch(page::contains, "is named");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"NOTICE", "FastDoubleParser-LICENSE", "FastDoubleParser-ThirdParty-LICENSE", "Schubfach-LICENSE"
            })
    void areThoseThatJacksonBrings(String name) throws IOException {
        Path jackson = libraries().stream()
                .filter(jar -> jar.getFileName().toString().startsWith("jackson-core-"))
                .findFirst()
                .orElseThrow();
        try (JarFile jar = new JarFile(jackson.toFile());
                InputStream content = jar.getInputStream(new ZipEntry("META-INF/" + name))) {
            assertThat(LICENSES.resolve("jackson-core").resolve(name)).hasBinaryContent(content.readAllBytes());
        }
    }
}
