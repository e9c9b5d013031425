package io.github.darnold.openai.emulator.chat;

import io.github.darnold.openai.emulator.generation.Tokens;
import io.github.darnold.openai.emulator.http.Json;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/// How sure the emulator is of each token: quite, always. As alternatives it makes up tokens that are ever less likely.
final class LogProbabilities {

    private LogProbabilities() {}

    static JsonNode of(ObjectNode body, String text) {
        if (!body.path("logprobs").asBoolean(false)) {
            return NullNode.getInstance();
        }
        int alternatives = body.path("top_logprobs").asInt(0);
        ArrayNode content = Json.array();
        for (String token : Tokens.split(text)) {
            ArrayNode top = Json.array();
            for (int rank = 0; rank < alternatives; rank++) {
                top.add(entry(rank == 0 ? token : token + "'".repeat(rank), rank));
            }
            ObjectNode entry = entry(token, 0);
            entry.set("top_logprobs", top);
            content.add(entry);
        }
        ObjectNode logprobs = Json.object();
        logprobs.set("content", content);
        return logprobs.putNull("refusal");
    }

    private static ObjectNode entry(String token, int rank) {
        ArrayNode bytes = Json.array();
        for (byte next : token.getBytes(StandardCharsets.UTF_8)) {
            bytes.add(Byte.toUnsignedInt(next));
        }
        return Json.object()
                .put("token", token)
                .put("logprob", rank == 0 ? -0.01 : -5.0 - rank)
                .set("bytes", bytes);
    }
}
