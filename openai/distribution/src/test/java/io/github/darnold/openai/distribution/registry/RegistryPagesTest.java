package io.github.darnold.openai.distribution.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.openai.provider.OpenAiProvider;
import io.github.darnold.terraform.registrydocs.PageRules;
import io.github.darnold.terraform.registrydocs.RegistryPages;
import io.github.darnold.terraform.registrydocs.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Holds `docs/` against what provider and samples say today. `-Dgolden.update=true` writes the pages anew.
final class RegistryPagesTest {

    private static final Path ROOT = Path.of(System.getProperty("project.root"));
    private static final Path DOCS = ROOT.resolve("docs");
    private static final String REMEDY = "; ./build verify -pl openai/distribution -am -Dgolden.update=true writes it";

    private static SortedMap<String, String> made() throws IOException {
        return new RegistryPages(
                        new OpenAiProvider(Map.of()),
                        "OpenAI",
                        new Samples(ROOT.resolve("examples")),
                        new ChapterDetails<>(OpenAiProvider.CHAPTERS)::of,
                        Files.readString(ROOT.resolve("openai/distribution/src/main/registry/introduction.md")))
                .pages();
    }

    @Test
    void hasThePagesThatFollowFromProviderAndSamples() throws IOException {
        SortedMap<String, String> made = made();
        if (Boolean.getBoolean("golden.update")) {
            write(made);
        }
        SortedMap<String, String> committed = committed();
        assertThat(committed.keySet()).as("pages" + REMEDY).isEqualTo(made.keySet());
        made.forEach((path, text) ->
                assertThat(committed.get(path)).as("docs/" + path + REMEDY).isEqualTo(text));
    }

    @Test
    void hasWhatTheRegistryTakes() {
        assertThat(PageRules.problems(DOCS)).isEmpty();
    }

    private static void write(Map<String, String> pages) throws IOException {
        for (String gone : committed().keySet()) {
            Files.delete(DOCS.resolve(gone));
        }
        for (Map.Entry<String, String> page : pages.entrySet()) {
            Path file = DOCS.resolve(page.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, page.getValue());
        }
    }

    /// All but the guides, which people write.
    private static SortedMap<String, String> committed() throws IOException {
        SortedMap<String, String> pages = new TreeMap<>();
        try (Stream<Path> files = Files.walk(DOCS)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path path = DOCS.relativize(file);
                if (!path.startsWith("guides")) {
                    pages.put(path.toString(), Files.readString(file));
                }
            }
        }
        return pages;
    }
}
