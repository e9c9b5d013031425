package io.github.darnold.terraform.testing.openapi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ResponseTest {

    private static final String BOOK = "{\"id\": \"b1\", \"title\": \"Emma\", \"lent_at\": null, \"more\": 1}";

    private final OpenApiDocument document = Library.document();

    @Test
    void acceptsValidAnswer() {
        assertThat(Library.answer(document, "POST", "/books", 201, BOOK)).isEmpty();
        assertThat(document.violationsOfResponse(
                        "GET", "/books/b1", 200, "application/json; charset=utf-8", BOOK.getBytes(UTF_8)))
                .isEmpty();
    }

    @Test
    void refusesAnswerWithoutRequiredField() {
        assertThat(Library.answer(document, "GET", "/books", 200, "[" + BOOK + ", {\"id\": \"b2\"}]"))
                .containsExactly("GET /books response /1/title: required property 'title' not found (required)");
    }

    @Test
    void refusesUndeclaredSuccess() {
        assertThat(Library.answer(document, "POST", "/books", 200, BOOK))
                .containsExactly("POST /books response: status 200 is not declared (status)");
    }

    @Test
    void leavesUndeclaredErrorsToTheCaller() {
        assertThat(Library.answer(document, "POST", "/books", 500, "[]")).isEmpty();
        assertThat(Library.answer(document, "GET", "/films", 404, "[]")).isEmpty();
    }

    @Test
    void judgesDeclaredErrors() {
        assertThat(Library.answer(document, "POST", "/books", 404, "{\"error\": 1}"))
                .containsExactly("POST /books response /error: integer found, string expected (type)");
    }

    @Test
    void refusesBodyWhereNoneIsDeclared() {
        assertThat(Library.answer(document, "DELETE", "/books/b1", 200, "{}"))
                .containsExactly(
                        "DELETE /books/{book_id} response: status 200 has a body, and none is declared (body)");
        assertThat(Library.answer(document, "DELETE", "/books/b1", 200, "")).isEmpty();
    }

    @Test
    void refusesMissingBodyAndUndeclaredContentType() {
        assertThat(Library.answer(document, "GET", "/books/b1", 200, ""))
                .containsExactly("GET /books/{book_id} response: status 200 has no body, and one is declared (body)");
        assertThat(document.violationsOfResponse("GET", "/books/b1", 200, "text/html", new byte[] {'x'}))
                .singleElement()
                .asString()
                .endsWith("(content type)");
    }

    @Test
    void refusesSuccessOfUndeclaredOperation() {
        assertThat(Library.answer(document, "GET", "/films", 200, "[]"))
                .containsExactly("GET /films response: the document has no such operation (operation)");
    }

    @Test
    void fallsBackToTheDefaultAnswer() {
        assertThat(document.violationsOfResponse("GET", "/search", 200, "text/plain", new byte[] {'x'}))
                .isEmpty();
    }
}
