package io.github.darnold.terraform.registrydocs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PageRulesTest {

    private static final String FRONT_MATTER = "---\npage_title: \"A\"\ndescription: |-\n  B\n---\n\n";

    @TempDir
    Path docs;

    private void write(String path, String text) throws IOException {
        Path file = docs.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @Test
    void takesPagesInTheLayoutOfTheRegistry() throws IOException {
        write("index.md", FRONT_MATTER);
        write("list-resources/book.md", FRONT_MATTER + "# Book");
        write("guides/shelves.md", FRONT_MATTER);
        assertThat(PageRules.problems(docs)).isEmpty();
    }

    @Test
    void refusesFoldersThatTheRegistryDoesNotShow() throws IOException {
        write("resource/book.md", FRONT_MATTER);
        assertThat(PageRules.problems(docs))
                .containsExactly("resource/book.md is in a folder that the Registry does not know");
    }

    @Test
    void refusesOtherFormats() throws IOException {
        write("resources/book.html.markdown", FRONT_MATTER);
        assertThat(PageRules.problems(docs)).containsExactly("resources/book.html.markdown does not end in .md");
    }

    @Test
    void refusesWhatIsTooLarge() throws IOException {
        write("resources/book.md", FRONT_MATTER + "x".repeat(500_000 - FRONT_MATTER.length()));
        assertThat(PageRules.problems(docs))
                .containsExactly("resources/book.md has 500000 bytes, not fewer than 500000");
    }

    @Test
    void refusesPagesWithoutFrontMatter() throws IOException {
        write("resources/book.md", "# Book");
        assertThat(PageRules.problems(docs)).containsExactly("resources/book.md has no front matter");
    }

    @Test
    void refusesFrontMatterOfOldSites() throws IOException {
        write("resources/book.md", "---\nlayout: \"library\"\n---\n");
        assertThat(PageRules.problems(docs))
                .containsExactly("resources/book.md has layout in its front matter, which only old sites know");
    }

    @Test
    void refusesSubcategoryOfTheFirstPage() throws IOException {
        write("index.md", "---\nsubcategory: \"Books\"\n---\n");
        assertThat(PageRules.problems(docs))
                .containsExactly("index.md has a subcategory, which the first page must not");
    }

    @Test
    void demandsTitlesOfGuides() throws IOException {
        write("guides/shelves.md", "---\ndescription: Shelves\n---\n");
        assertThat(PageRules.problems(docs)).containsExactly("guides/shelves.md has no page_title, which guides need");
    }
}
