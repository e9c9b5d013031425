package io.github.darnold.openai.emulator.generation;

import io.github.darnold.openai.emulator.http.ApiError;
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
                Json.text(fitting(responseFormat == null ? Json.object() : responseFormat.path("json_schema")));
            default -> "This is an emulated answer by " + model + ": you said \"" + quote(question) + "\".";
        };
    }

    /// Refuses a format that the emulator could not answer in.
    public static void check(JsonNode responseFormat) {
        if (responseFormat.path("type").asString("").equals("json_schema")) {
            fitting(responseFormat.path("json_schema"));
        }
    }

    private static JsonNode fitting(JsonNode format) {
        return SchemaSample.of(format.path("schema"))
                .orElseThrow(() -> ApiError.badRequest(
                        "Invalid schema for response_format '"
                                + format.path("name").asString("") + "': the emulator finds no value that fits it.",
                        "response_format",
                        "unsupported_value"));
    }

    /// Arguments of a call that fit what a function asks for.
    ///
    /// @param function as a tool describes it
    public static String arguments(JsonNode function) {
        return Json.text(SchemaSample.of(function.path("parameters"))
                .orElseThrow(() -> ApiError.badRequest(
                        "Invalid schema for function '" + function.path("name").asString("")
                                + "': the emulator finds no arguments that fit it.",
                        "tools",
                        "unsupported_value")));
    }

    private static String quote(String question) {
        String line = question.strip().replaceAll("\\s+", " ");
        return line.length() <= QUOTED
                ? line
                : line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, QUOTED))) + "...";
    }
}
