package io.github.darnold.openai.emulator.embeddings;

import static io.github.darnold.openai.emulator.schema.Shapes.atLeast;
import static io.github.darnold.openai.emulator.schema.Shapes.list;
import static io.github.darnold.openai.emulator.schema.Shapes.text;

import io.github.darnold.openai.emulator.schema.Complaint;
import io.github.darnold.openai.emulator.schema.Shape;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// The input of an embedding: a text, texts, one array of tokens, or several.
final class EmbeddingInput {

    private static final int MOST = 2048;
    private static final Shape TEXTS = list(text(1, 1_000_000), 1, MOST);
    private static final Shape TOKENS = list(atLeast(0), 1, MOST);
    private static final Shape TOKEN_ARRAYS = list(TOKENS, 1, MOST);

    private EmbeddingInput() {}

    /// One element for each vector of the answer.
    static List<JsonNode> split(JsonNode input) {
        if (input.isString()) {
            text(1, 1_000_000).check("input", input);
            return List.of(input);
        }
        if (!input.isArray()) {
            throw Complaint.type("input", "a string or an array", input);
        }
        JsonNode first = input.path(0);
        if (first.isNumber()) {
            TOKENS.check("input", input);
            return List.of(input);
        }
        (first.isArray() ? TOKEN_ARRAYS : TEXTS).check("input", input);
        List<JsonNode> elements = new ArrayList<>();
        input.forEach(elements::add);
        return elements;
    }
}
