package io.github.darnold.terraform.testing.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QueryTest {

    private final OpenApiDocument document = Library.document();

    @Test
    void acceptsDeclaredParametersInAllSpellings() {
        Map<String, List<String>> query = Map.of(
                "limit", List.of("20"),
                "include[]", List.of("loans", "reviews"),
                "genres", List.of("novel,letters"),
                "published[gt]", List.of("1800"),
                "lent", List.of("true"));

        assertThat(get("/books", query)).isEmpty();
    }

    @Test
    void refusesUndeclaredParameter() {
        assertThat(get("/books", Map.of("colour", List.of("red"))))
                .containsExactly("GET /books request ?colour: is not declared (undeclared)");
    }

    @Test
    void refusesMissingBracketsOfTheName() {
        assertThat(get("/books", Map.of("include", List.of("loans"))))
                .containsExactly("GET /books request ?include: is declared as ?include[] (undeclared)");
    }

    @Test
    void acceptsBracketsAsSpellingOfArrays() {
        assertThat(get("/books", Map.of("genres[]", List.of("novel", "letters"))))
                .isEmpty();
    }

    @Test
    void refusesValueOfWrongType() {
        assertThat(get("/books", Map.of("limit", List.of("many"))))
                .containsExactly("GET /books request ?limit: string found, integer expected (type)");
    }

    @Test
    void refusesValueOutOfRange() {
        assertThat(get("/books", Map.of("limit", List.of("101"))))
                .containsExactly("GET /books request ?limit: must have a maximum value of 100 (maximum)");
    }

    @Test
    void refusesUnknownElementOfArray() {
        assertThat(get("/books", Map.of("include[]", List.of("loans", "smells"))))
                .singleElement()
                .asString()
                .startsWith("GET /books request ?include/1: ");
    }

    @Test
    void refusesUnknownKeyOfObject() {
        assertThat(get("/books", Map.of("published[since]", List.of("1"))))
                .singleElement()
                .asString()
                .startsWith("GET /books request ?published/since: ");
    }

    @Test
    void refusesSecondValueOfScalar() {
        assertThat(get("/books", Map.of("limit", List.of("1", "2"))))
                .containsExactly("GET /books request ?limit: is given more than once (repeated)");
    }

    @Test
    void refusesMissingRequiredParameter() {
        assertThat(get("/search", Map.of())).containsExactly("GET /search request ?q: is required (required)");
    }

    private List<String> get(String path, Map<String, List<String>> query) {
        return document.violationsOfRequest("GET", path, query, null, new byte[0]);
    }
}
