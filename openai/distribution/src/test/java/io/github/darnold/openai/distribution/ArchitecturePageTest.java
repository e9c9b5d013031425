package io.github.darnold.openai.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Holds ARCHITECTURE.md against the tree: a map that no test reads will lie.
class ArchitecturePageTest {

    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
    private static final Pattern CLASS_NAME = Pattern.compile("[A-Z][A-Za-z0-9]+");

    private final Path root = Path.of(System.getProperty("project.root"));

    @Test
    void namesOnlyPathsThatExist() throws IOException {
        assertThat(words().filter(word -> word.contains("/")))
                .isNotEmpty()
                .allMatch(path -> Files.exists(root.resolve(path)), "exists");
    }

    @Test
    void namesOnlyClassesThatExist() throws IOException {
        Set<String> classes = classes();
        assertThat(words().filter(word -> CLASS_NAME.matcher(word).matches()))
                .isNotEmpty()
                .allMatch(classes::contains, "is a class of the project");
    }

    @Test
    void namesEveryModule() throws IOException {
        String pom = Files.readString(root.resolve("pom.xml"));
        List<String> modules = Pattern.compile("<module>([^<]+)</module>")
                .matcher(pom)
                .results()
                .map(module -> module.group(1))
                .toList();
        assertThat(words().toList()).containsAll(modules);
    }

    private Stream<String> words() throws IOException {
        return CODE.matcher(Files.readString(root.resolve("ARCHITECTURE.md")))
                .results()
                .map((MatchResult match) -> match.group(1));
    }

    private Set<String> classes() throws IOException {
        try (Stream<Path> framework = Files.walk(root.resolve("framework"));
                Stream<Path> openai = Files.walk(root.resolve("openai"))) {
            return Stream.concat(framework, openai)
                    .map(path -> path.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .collect(Collectors.toSet());
        }
    }
}
