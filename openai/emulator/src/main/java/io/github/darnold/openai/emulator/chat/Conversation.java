package io.github.darnold.openai.emulator.chat;

import io.github.darnold.openai.emulator.generation.Tokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The texts in the messages of a request.
final class Conversation {

    private Conversation() {}

    /// What the user said last, or the last message when no user spoke.
    static String question(ObjectNode body) {
        JsonNode messages = body.get("messages");
        for (int i = messages.size() - 1; i >= 0; i--) {
            if (messages.get(i).get("role").stringValue().equals("user")) {
                return textOf(messages.get(i));
            }
        }
        return textOf(messages.get(messages.size() - 1));
    }

    /// What the messages cost: their words, and some for each message.
    static int tokens(ObjectNode body) {
        int tokens = 3;
        for (JsonNode message : body.get("messages")) {
            tokens += 4 + Tokens.count(textOf(message));
        }
        return tokens;
    }

    static String textOf(JsonNode message) {
        JsonNode content = message.path("content");
        if (content.isString()) {
            return content.stringValue();
        }
        StringBuilder text = new StringBuilder();
        for (JsonNode part : content) {
            text.append(text.isEmpty() ? "" : " ").append(part.path("text").asString(""));
        }
        return text.toString();
    }
}
