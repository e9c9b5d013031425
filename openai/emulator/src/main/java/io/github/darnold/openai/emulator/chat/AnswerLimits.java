package io.github.darnold.openai.emulator.chat;

import io.github.darnold.openai.emulator.generation.Tokens;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Where an answer ends: at a stop word, or at the number of tokens allowed.
final class AnswerLimits {

    private AnswerLimits() {}

    /// An answer, and why it ends there.
    record Limited(String text, String finishReason) {}

    static Limited apply(ObjectNode body, String full) {
        String text = beforeStop(body.path("stop"), full);
        JsonNode allowed = body.path("max_completion_tokens").isNumber()
                ? body.get("max_completion_tokens")
                : body.path("max_tokens");
        List<String> tokens = Tokens.split(text);
        if (!allowed.isNumber() || tokens.size() <= allowed.asLong()) {
            return new Limited(text, "stop");
        }
        return new Limited(String.join("", tokens.subList(0, allowed.asInt())), "length");
    }

    private static String beforeStop(JsonNode stop, String text) {
        if (stop.isString()) {
            return before(stop.stringValue(), text);
        }
        String shortest = text;
        for (JsonNode word : stop) {
            shortest = before(word.stringValue(), shortest);
        }
        return shortest;
    }

    private static String before(String word, String text) {
        int at = word.isEmpty() ? -1 : text.indexOf(word);
        return at < 0 ? text : text.substring(0, at);
    }
}
