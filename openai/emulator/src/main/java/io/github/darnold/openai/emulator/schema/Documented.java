package io.github.darnold.openai.emulator.schema;

import io.github.darnold.openai.emulator.http.Route;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// A check of request bodies by what OpenAI's document says of an operation, such as `POST /assistants`.
public record Documented(String operation) implements Route.BodyCheck {

    /// Checks bodies as the document describes those of an operation.
    public static Documented body(String operation) {
        return new Documented(operation);
    }

    @Override
    public void check(ObjectNode body) {
        DocumentExtract.shared().operation(operation).checkBody(body);
    }

    @Override
    public Optional<String> documented() {
        return Optional.of(operation);
    }
}
