package io.github.darnold.terraform.testing.openapi;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The small document of these tests, and calls against it.
final class Library {

    private Library() {}

    static OpenApiDocument document() {
        try {
            URL resource = Objects.requireNonNull(Library.class.getResource("/openapi/library.yaml"));
            return OpenApiDocument.load(Path.of(resource.toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<String> post(OpenApiDocument document, String path, String json) {
        return document.violationsOfRequest("POST", path, Map.of(), "application/json", json.getBytes(UTF_8));
    }

    static List<String> answer(OpenApiDocument document, String method, String path, int status, String json) {
        return document.violationsOfResponse(method, path, status, "application/json", json.getBytes(UTF_8));
    }
}
