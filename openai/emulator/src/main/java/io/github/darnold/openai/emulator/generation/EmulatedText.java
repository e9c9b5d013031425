package io.github.darnold.openai.emulator.generation;

import io.github.darnold.openai.emulator.http.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What the emulator says in place of a model: the same for the same question, and honest about its origin.
public final class EmulatedText {

    private static final int QUOTED = 80;

    private EmulatedText() {}

    /// An answer that quotes the question.
    ///
    /// @param responseFormat of the request: a JSON format makes the answer JSON, one with a schema makes it fit
    public static String answer(String model, String question, @Nullable JsonNode responseFormat) {
        String type =
                responseFormat == null ? "text" : responseFormat.path("type").asString("text");
        return switch (type) {
            case "json_object" ->
                Json.text(Json.object().put("emulated_answer_by", model).put("question", quote(question)));
            case "json_schema" ->
                Json.text(SchemaSample.of(
                        responseFormat == null ? Json.object() : responseFormat.at("/json_schema/schema")));
            default -> "This is an emulated answer by " + model + ": you said \"" + quote(question) + "\".";
        };
    }

    private static String quote(String question) {
        String line = question.strip().replaceAll("\\s+", " ");
        return line.length() <= QUOTED
                ? line
                : line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, QUOTED))) + "...";
    }
}
