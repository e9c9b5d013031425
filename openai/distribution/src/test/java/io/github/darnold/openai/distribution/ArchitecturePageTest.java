package io.github.darnold.openai.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Holds ARCHITECTURE.md against the tree: a map that no test reads will lie.
class ArchitecturePageTest {

    private static final Pattern CLASS_NAME = Pattern.compile("[A-Z][A-Za-z0-9]+");

    private final Page page = Page.of("ARCHITECTURE.md");

    @Test
    void namesOnlyPathsThatExist() throws IOException {
        assertThat(page.words().filter(word -> word.contains("/")))
                .isNotEmpty()
                .allMatch(path -> Files.exists(page.root().resolve(path)), "exists");
    }

    @Test
    void namesOnlyClassesThatExist() throws IOException {
        Set<String> classes = page.classes().keySet();
        assertThat(page.words().filter(word -> CLASS_NAME.matcher(word).matches()))
                .isNotEmpty()
                .allMatch(classes::contains, "is a class of the project");
    }

    @Test
    void namesEveryModule() throws IOException {
        String pom = Files.readString(page.root().resolve("pom.xml"));
        List<String> modules = Pattern.compile("<module>([^<]+)</module>")
                .matcher(pom)
                .results()
                .map(module -> module.group(1))
                .toList();
        assertThat(page.words().toList()).containsAll(modules);
    }
}
