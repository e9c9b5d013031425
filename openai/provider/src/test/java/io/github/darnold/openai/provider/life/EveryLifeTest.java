package io.github.darnold.openai.provider.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.openai.provider.OpenAiProvider;
import io.github.darnold.terraform.plugin.provider.Resource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// No type goes without the life-cycle contract: its name stands in one of the tests of that, as what is tried and not
/// as what another type needs.
class EveryLifeTest {

    private static final Path TESTS = Path.of(
            System.getProperty("project.root"), "openai/provider/src/test/java/io/github/darnold/openai/provider/life");

    @Test
    void isTried() throws IOException {
        String tests = tests();
        List<String> types = new OpenAiProvider(Map.of())
                .resources().stream().map(Resource::typeName).toList();
        assertThat(types)
                .hasSizeGreaterThan(30)
                .allMatch(type -> isTried(type, tests), "has a life-cycle contract in a *LifeCycleTest");
    }

    private static boolean isTried(String type, String tests) {
        return Pattern.compile("(= |(?<!apply)(?<!applied)\\(\\s*)\"" + type + "\"")
                .matcher(tests)
                .find();
    }

    private static String tests() throws IOException {
        try (Stream<Path> files = Files.list(TESTS)) {
            List<Path> found = files.filter(
                            file -> file.getFileName().toString().endsWith("LifeCycleTest.java"))
                    .toList();
            assertThat(found).isNotEmpty();
            return found.stream().map(EveryLifeTest::text).collect(Collectors.joining());
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
