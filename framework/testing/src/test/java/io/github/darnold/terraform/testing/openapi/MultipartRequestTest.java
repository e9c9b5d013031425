package io.github.darnold.terraform.testing.openapi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MultipartRequestTest {

    private static final String FILE = "file\"; filename=\"scan.pdf";

    private final OpenApiDocument document = Library.document();

    @Test
    void acceptsValidForm() {
        String form = part(FILE, "%PDF \r\n binary --b")
                + part("purpose", "archive")
                + part("tags[]", "old")
                + part("tags[]", "rare")
                + part("pages", "12")
                + part("expires_after[anchor]", "created_at")
                + part("expires_after[seconds]", "3600");

        assertThat(post(form)).isEmpty();
    }

    @Test
    void refusesMissingFile() {
        assertThat(post(part("purpose", "archive")))
                .containsExactly("POST /scans request /file: required property 'file' not found (required)");
    }

    @Test
    void refusesUndeclaredField() {
        assertThat(post(part(FILE, "") + part("colour", "red")))
                .containsExactly("POST /scans request /colour: is not declared (undeclared)");
    }

    @Test
    void refusesUnknownEnumValue() {
        assertThat(post(part(FILE, "") + part("purpose", "fun")))
                .singleElement()
                .asString()
                .startsWith("POST /scans request /purpose: ")
                .endsWith("(enum)");
    }

    @Test
    void refusesTextForNumber() {
        assertThat(post(part(FILE, "") + part("pages", "twelve")))
                .containsExactly("POST /scans request /pages: string found, integer expected (type)");
    }

    @Test
    void refusesIncompleteNestedObject() {
        assertThat(post(part(FILE, "") + part("expires_after[anchor]", "created_at")))
                .containsExactly(
                        "POST /scans request /expires_after/seconds: required property 'seconds' not found (required)");
    }

    @Test
    void refusesJsonTextForObject() {
        assertThat(post(part(FILE, "") + part("expires_after", "{}")))
                .containsExactly("POST /scans request /expires_after: string found, object expected (type)");
    }

    @Test
    void refusesCutForm() {
        byte[] cut = part(FILE, "data").getBytes(UTF_8);

        assertThat(document.violationsOfRequest("POST", "/scans", Map.of(), "multipart/form-data; boundary=b", cut))
                .containsExactly("POST /scans request: is not a form: the form has no closing boundary (multipart)");
    }

    @Test
    void refusesJsonWhereOnlyAFormIsDeclared() {
        assertThat(Library.post(document, "/scans", "{}"))
                .singleElement()
                .asString()
                .endsWith("(content type)");
    }

    private List<String> post(String parts) {
        byte[] body = (parts + "--b--\r\n").getBytes(UTF_8);
        return document.violationsOfRequest("POST", "/scans", Map.of(), "multipart/form-data; boundary=b", body);
    }

    private static String part(String name, String content) {
        return "--b\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + content + "\r\n";
    }
}
