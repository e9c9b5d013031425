package io.github.darnold.openai.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Holds framework/PARITY.md against the tree: what it says is tested must be.
class ParityPageTest {

    private static final Pattern CLASS_NAME = Pattern.compile("[A-Z][A-Za-z0-9]+");
    private static final Pattern METHOD_NAME = Pattern.compile("([A-Z][A-Za-z0-9]+)\\.([a-z][A-Za-z0-9]+)");

    private final Page page = Page.of("framework/PARITY.md");

    @Test
    void namesOnlyPathsThatExist() throws IOException {
        assertThat(page.words().filter(word -> word.contains("/")))
                .isNotEmpty()
                .allMatch(path -> Files.exists(page.root().resolve(path)), "exists");
    }

    @Test
    void namesOnlyClassesThatExist() throws IOException {
        Map<String, Path[]> classes = page.classes();
        assertThat(page.words().filter(word -> CLASS_NAME.matcher(word).matches()))
                .isNotEmpty()
                .allMatch(classes::containsKey, "is a class of the project");
    }

    @Test
    void namesOnlyTestsThatExist() throws IOException {
        Map<String, Path[]> classes = page.classes();
        assertThat(page.words().map(METHOD_NAME::matcher).filter(Matcher::matches))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(sources(classes.getOrDefault(name.group(1), new Path[0])))
                        .as(name.group())
                        .contains("void " + name.group(2) + "("));
    }

    private static String sources(Path[] files) {
        return Stream.of(files).map(ParityPageTest::source).reduce("", String::concat);
    }

    private static String source(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
