package io.github.darnold.terraform.testing.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonRequestTest {

    private final OpenApiDocument document = Library.document();

    @Test
    void acceptsValidBody() {
        String body = """
                {"title": "Emma", "language": "fr", "binding": "soft", "pages": "auto", "subtitle": null,
                 "labels": {"any": "thing"}, "shelf": {"room": "north", "row": 3}, "previous": {"title": "Persuasion"},
                 "formats": [{"type": "paper", "paper": {"weight": 80.5}}, {"type": "audio", "seconds": 9.0}]}
                """;

        assertThat(post(body)).isEmpty();
    }

    @Test
    void refusesWrongType() {
        assertThat(post("{\"title\": 1}"))
                .containsExactly("POST /books request /title: integer found, string expected (type)");
    }

    @Test
    void refusesMissingRequiredField() {
        assertThat(post("{}"))
                .containsExactly("POST /books request /title: required property 'title' not found (required)");
    }

    @Test
    void refusesUnknownEnumValue() {
        assertThat(post("{\"title\": \"Emma\", \"binding\": \"gold\"}"))
                .singleElement()
                .asString()
                .startsWith("POST /books request /binding: ")
                .contains("hard")
                .endsWith("(enum)");
    }

    @Test
    void refusesUndeclaredProperty() {
        assertThat(post("{\"title\": \"Emma\", \"colour\": \"red\"}"))
                .singleElement()
                .asString()
                .startsWith("POST /books request /colour: ")
                .endsWith("(additionalProperties)");
    }

    @Test
    void refusesNullWhereNothingAllowsIt() {
        assertThat(post("{\"title\": null}"))
                .containsExactly("POST /books request /title: null found, string expected (type)");
    }

    @Test
    void namesEachViolationOnce() {
        assertThat(post("{\"title\": 1, \"binding\": 2, \"labels\": {\"a\": 1}}"))
                .extracting(violation -> violation.split(" ", -1)[3])
                .containsExactlyInAnyOrder("/title:", "/binding:", "/labels/a:");
    }

    @Test
    void reportsTheBranchThatTheTypeFieldChose() {
        assertThat(post("""
                                {"title": "Emma", "formats": [{"type": "audio"}, {"type": "paper", "paper": {"weight": "a"}}]}"""))
                .containsExactly("POST /books request /formats/1/paper/weight: string found, number expected (type)");
    }

    @Test
    void saysInOneViolationThatNoBranchFits() {
        assertThat(post("{\"title\": \"Emma\", \"formats\": [{\"type\": \"film\"}, {\"type\": \"disc\"}]}"))
                .hasSize(2)
                .allSatisfy(violation -> assertThat(violation)
                        .contains("fits none of 2 alternatives: /type does not have", "must be the constant value")
                        .endsWith("(oneOf)"));
    }

    @Test
    void looksIntoTheOnlyBranchOfTheRightType() {
        assertThat(post("{\"title\": \"Emma\", \"pages\": 0}"))
                .containsExactly("POST /books request /pages: must have a minimum value of 1 (minimum)");
    }

    @Test
    void refusesWhatFitsSeveralBranchesOfOneOf() {
        assertThat(post("{\"title\": \"Emma\", \"overlap\": 1}"))
                .singleElement()
                .asString()
                .startsWith("POST /books request /overlap: ")
                .endsWith("(oneOf-overlap)");
    }

    @Test
    void refusesUndeclaredOperation() {
        assertThat(Library.post(document, "/films", "{}"))
                .containsExactly("POST /films request: the document has no such operation (operation)");
    }

    @Test
    void refusesWhatIsNotJson() {
        assertThat(post("{\"title\": ")).singleElement().asString().endsWith("(json)");
        assertThat(post("{\"title\": \"a\", \"title\": \"b\"}"))
                .singleElement()
                .asString()
                .endsWith("(json)");
    }

    @Test
    void refusesBodyWhereNoneIsDeclared() {
        assertThat(document.violationsOfRequest("GET", "/books/b1", Map.of(), "application/json", new byte[] {'1'}))
                .containsExactly("GET /books/{book_id} request: has a body, and none is declared (body)");
    }

    @Test
    void refusesMissingBody() {
        assertThat(document.violationsOfRequest("POST", "/books", Map.of(), null, new byte[0]))
                .containsExactly("POST /books request: has no body, and one is required (body)");
    }

    @Test
    void refusesUndeclaredContentType() {
        assertThat(document.violationsOfRequest("POST", "/books", Map.of(), "text/plain", new byte[] {'1'}))
                .containsExactly(
                        "POST /books request: content type text/plain is not declared, only [application/json] (content type)");
    }

    private List<String> post(String json) {
        return Library.post(document, "/books", json);
    }
}
