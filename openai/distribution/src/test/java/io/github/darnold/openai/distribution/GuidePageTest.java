package io.github.darnold.openai.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Holds what the framework's pages show against the examples that they show.
final class GuidePageTest {

    private static final Pattern CODE = Pattern.compile("```(?:java|xml)\n(.*?)```", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)(?:#[^)]*)?\\)");

    private final Path root = Path.of(System.getProperty("project.root"));

    @ParameterizedTest
    @CsvSource({
        "framework/README.md, examples/framework",
        "framework/guide/first-provider.md, examples/framework",
        "framework/guide/json-api.md, examples/framework-rest"
    })
    void showsCodeOfTheExampleOnly(String page, String example) throws IOException {
        String sources = sources(root.resolve(example));
        assertThat(shown(page)).isNotEmpty().allMatch(sources::contains, "stands in the example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "framework/README.md",
                "framework/guide/first-provider.md",
                "framework/guide/json-api.md",
                "examples/framework/README.md",
                "examples/framework-rest/README.md"
            })
    void linksToWhatExists(String page) throws IOException {
        Path file = root.resolve(page);
        assertThat(LINK.matcher(Files.readString(file)).results().map(link -> link.group(1)))
                .isNotEmpty()
                .allMatch(link -> Files.exists(file.resolveSibling(link.replaceAll("\\s", ""))), "exists");
    }

    @ParameterizedTest
    @CsvSource({"examples/framework, 2, 100", "examples/framework-rest, 5, 200"})
    void staysShort(String example, int count, long most) throws IOException {
        try (Stream<Path> files = Files.walk(root.resolve(example).resolve("src/main/java"))) {
            List<Path> classes = files.filter(Files::isRegularFile).toList();
            long lines = 0;
            for (Path each : classes) {
                lines += Files.readAllLines(each).size();
            }
            assertThat(classes).hasSize(count);
            assertThat(lines).isLessThan(most);
        }
    }

    private List<String> shown(String page) throws IOException {
        return CODE.matcher(Files.readString(root.resolve(page)))
                .results()
                .map(code -> code.group(1).strip())
                .toList();
    }

    private static String sources(Path example) throws IOException {
        try (Stream<Path> files = Files.walk(example.resolve("src"))) {
            return Stream.concat(files.filter(Files::isRegularFile), Stream.of(example.resolve("pom.xml")))
                    .map(GuidePageTest::text)
                    .collect(Collectors.joining("\n"));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
