package io.github.darnold.terraform.testing.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PathTemplateTest {

    private final OpenApiDocument document = Library.document();

    @Test
    void findsOperationByConcretePath() {
        assertThat(document.operation("GET", "/books/b1"))
                .hasValueSatisfying(found -> assertThat(found.pathTemplate()).isEqualTo("/books/{book_id}"));
    }

    @Test
    void prefersLiteralSegmentsToVariables() {
        assertThat(document.operation("GET", "/books/recent"))
                .hasValueSatisfying(found -> assertThat(found.pathTemplate()).isEqualTo("/books/recent"));
    }

    @Test
    void knowsOperationsByTemplateAlone() {
        assertThat(document.hasOperation("GET", "/books/{book_id}")).isTrue();
        assertThat(document.hasOperation("GET", "/books/b1")).isFalse();
        assertThat(document.hasOperation("PATCH", "/books/{book_id}")).isFalse();
    }

    @Test
    void findsNothingForOtherMethodsAndLengths() {
        assertThat(document.operation("PUT", "/books/b1")).isEmpty();
        assertThat(document.operation("GET", "/books/")).isEmpty();
        assertThat(document.operation("GET", "/books/b1/pages")).isEmpty();
    }

    @Test
    void tellsWhatIsDeprecated() {
        assertThat(document.operation("DELETE", "/books/b1").orElseThrow().deprecated())
                .isTrue();
        assertThat(document.operation("GET", "/books/b1").orElseThrow().deprecated())
                .isFalse();
    }
}
