package io.github.darnold.openai.emulator.embeddings;

import static io.github.darnold.openai.emulator.schema.Shapes.atLeast;
import static io.github.darnold.openai.emulator.schema.Shapes.list;
import static io.github.darnold.openai.emulator.schema.Shapes.text;

import io.github.darnold.openai.emulator.generation.Tokens;
import io.github.darnold.openai.emulator.http.ApiError;
import io.github.darnold.openai.emulator.schema.Complaint;
import io.github.darnold.openai.emulator.schema.Shape;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// The input of an embedding: a text, texts, one array of tokens, or several.
final class EmbeddingInput {

    private static final int MOST = 2048;
    private static final int MOST_TOKENS = 8_192;
    private static final int MOST_TOKENS_IN_ALL = 300_000;
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

    static int tokens(JsonNode input) {
        return input.isString() ? Tokens.count(input.stringValue()) : input.size();
    }

    /// Refuses more than the model reads, in one input or in all.
    static void checkTokens(List<JsonNode> inputs) {
        long sum = 0;
        for (JsonNode input : inputs) {
            int tokens = tokens(input);
            if (tokens > MOST_TOKENS) {
                throw ApiError.badRequest(
                        "This model's maximum context length is %d tokens, however you requested %d tokens (%d in your prompt; 0 for the completion). Please reduce your prompt; or completion length."
                                .formatted(MOST_TOKENS, tokens, tokens));
            }
            sum += tokens;
        }
        if (sum > MOST_TOKENS_IN_ALL) {
            throw new ApiError(
                    400,
                    "max_tokens_per_request",
                    "Requested " + sum + " tokens, max " + MOST_TOKENS_IN_ALL + " tokens per request",
                    null,
                    "max_tokens_per_request");
        }
    }
}
