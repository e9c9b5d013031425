package io.github.darnold.openai.emulator.chat;

import io.github.darnold.openai.emulator.generation.Tokens;
import io.github.darnold.openai.emulator.http.Json;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/// How sure the emulator is of each token: quite, always. Of alternatives it knows none but the token itself.
final class LogProbabilities {

    private LogProbabilities() {}

    static JsonNode of(ObjectNode body, String text) {
        if (!body.path("logprobs").asBoolean(false)) {
            return NullNode.getInstance();
        }
        boolean alternatives = body.path("top_logprobs").asInt(0) > 0;
        ArrayNode content = Json.array();
        for (String token : Tokens.split(text)) {
            ArrayNode top = Json.array();
            if (alternatives) {
                top.add(entry(token));
            }
            ObjectNode entry = entry(token);
            entry.set("top_logprobs", top);
            content.add(entry);
        }
        ObjectNode logprobs = Json.object();
        logprobs.set("content", content);
        return logprobs.putNull("refusal");
    }

    private static ObjectNode entry(String token) {
        ArrayNode bytes = Json.array();
        for (byte next : token.getBytes(StandardCharsets.UTF_8)) {
            bytes.add(Byte.toUnsignedInt(next));
        }
        return Json.object().put("token", token).put("logprob", -0.01).set("bytes", bytes);
    }
}
