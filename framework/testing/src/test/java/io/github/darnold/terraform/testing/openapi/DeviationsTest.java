package io.github.darnold.terraform.testing.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeviationsTest {

    private static final String TITLE = "POST /books | request | /title | Numbers are titles too";
    private static final String PAPER =
            "POST /books | request | formats[].paper.weight type | Sent as text by every client";
    private static final String FILMS = "GET /films/{film_id} | response | - | Lacking";

    @Test
    void coversThePlaceAlone() {
        Deviations deviations = Deviations.parse(List.of("# none", "", TITLE));

        assertThat(deviations.covers("POST", "/books", "request", "/title")).isTrue();
        assertThat(deviations.covers("POST", "/books", "request", "title")).isTrue();
        assertThat(deviations.covers("POST", "/books", "response", "title")).isFalse();
        assertThat(deviations.covers("GET", "/books", "request", "title")).isFalse();
        assertThat(deviations.covers("POST", "/books/{book_id}", "request", "title"))
                .isFalse();
        assertThat(deviations.covers("POST", "/books", "request", "/subtitle")).isFalse();
    }

    @Test
    void tellsWhatNothingUsed() {
        Deviations deviations = Deviations.parse(List.of(TITLE, PAPER));
        assertThat(deviations.unused()).containsExactly(TITLE, PAPER);

        boolean covered = deviations.covers("POST", "/books", "request", "/formats/3/paper/weight");

        assertThat(covered).isTrue();
        assertThat(deviations.unused()).containsExactly(TITLE);
    }

    @Test
    void silencesTheRefereeWhereTheyCover() {
        Deviations deviations = Deviations.parse(List.of(TITLE, PAPER));
        OpenApiDocument tolerant = Library.document().tolerating(deviations);

        assertThat(Library.post(tolerant, "/books", "{\"title\": 1, \"binding\": \"gold\"}"))
                .singleElement()
                .asString()
                .contains("/binding");
        assertThat(deviations.unused()).containsExactly(PAPER);
    }

    @Test
    void silencesOnlyTheRuleThatIsMeant() {
        OpenApiDocument tolerant = Library.document().tolerating(Deviations.parse(List.of(PAPER)));

        assertThat(Library.post(tolerant, "/books", formats("{\"weight\": \"80 g\"}")))
                .isEmpty();
        assertThat(Library.post(tolerant, "/books", formats("{}")))
                .singleElement()
                .asString()
                .contains("(required)");
    }

    @Test
    void silencesOperationsThatTheDocumentLacks() {
        OpenApiDocument tolerant = Library.document().tolerating(Deviations.parse(List.of(FILMS)));

        assertThat(Library.answer(tolerant, "GET", "/films/f1", 200, "{}")).isEmpty();
        assertThat(Library.answer(tolerant, "GET", "/films", 200, "{}")).isNotEmpty();
    }

    @Test
    void areRulesForManyPlaces() {
        String order = "GET /** | request | ?order | Lists come as they are";
        String paper = "* /books/** | request | formats[].paper.** | Only electronic books";
        Deviations deviations = Deviations.parse(List.of(order, paper));

        assertThat(deviations.covers("GET", "/films", "request", "?order")).isTrue();
        assertThat(deviations.covers("GET", "/books/{book_id}/pages", "request", "?order"))
                .isTrue();
        assertThat(deviations.covers("POST", "/films", "request", "?order")).isFalse();
        assertThat(deviations.unused()).containsExactly(paper);
        assertThat(deviations.covers("POST", "/books", "request", "/formats/0/paper/weight"))
                .isTrue();
        assertThat(deviations.covers("PUT", "/books/{book_id}", "request", "formats[].paper.size"))
                .isTrue();
        assertThat(deviations.covers("POST", "/bookshops", "request", "formats[].paper.size"))
                .isFalse();
        assertThat(deviations.covers("POST", "/books", "request", "formats[].cover"))
                .isFalse();
        assertThat(deviations.unused()).isEmpty();
    }

    @Test
    void readsFiles(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("deviations.txt"), "# why\n" + TITLE + "\n");

        assertThat(Deviations.read(file).unused()).containsExactly(TITLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /books | request | title",
                "POST /books | request | title | ",
                "POST /books | both | title | why",
                "/books | request | title | why",
                "POST /books | request | | why"
            })
    void refusesIncompleteLines(String line) {
        assertThatThrownBy(() -> Deviations.parse(List.of("# first", line)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Line 2")
                .hasMessageContaining(line.strip());
    }

    private static String formats(String paper) {
        return "{\"title\": \"Emma\", \"formats\": [{\"type\": \"paper\", \"paper\": " + paper + "}]}";
    }
}
