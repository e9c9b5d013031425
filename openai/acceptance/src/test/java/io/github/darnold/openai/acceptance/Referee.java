package io.github.darnold.openai.acceptance;

import io.github.darnold.openai.emulator.control.ReceivedRequest;
import io.github.darnold.terraform.testing.openapi.Deviations;
import io.github.darnold.terraform.testing.openapi.OpenApiDocument;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Holds what was sent against OpenAI's own document, where that is there.
final class Referee {

    private final Optional<OpenApiDocument> document;

    private Referee(Optional<OpenApiDocument> document) {
        this.document = document;
    }

    /// One that lets all pass: where requests of others are played again.
    static Referee lenient() {
        return new Referee(Optional.empty());
    }

    static Referee appoint() {
        Path file = Path.of(Project.option("openapi.document"));
        if (!Files.isRegularFile(file)) {
            System.err.println("Requests are not held against OpenAI's document: " + file + " is not there");
            return new Referee(Optional.empty());
        }
        Deviations known = Deviations.read(Project.root().resolve("openai/emulator/src/test/deviations.txt"));
        return new Referee(Optional.of(OpenApiDocument.load(file).tolerating(known)));
    }

    /// What is wrong with the requests that the API carried out. What it refused may be wrong on purpose.
    List<String> violations(List<ReceivedRequest> requests) {
        return document.stream()
                .flatMap(judge -> requests.stream()
                        .filter(request -> request.status() >= 200 && request.status() < 300)
                        .flatMap(request -> judge
                                .violationsOfRequest(
                                        request.method(),
                                        request.path(),
                                        request.query(),
                                        request.contentType().isEmpty() ? null : request.contentType(),
                                        request.body())
                                .stream()))
                .distinct()
                .toList();
    }
}
