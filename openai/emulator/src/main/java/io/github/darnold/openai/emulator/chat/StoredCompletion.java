package io.github.darnold.openai.emulator.chat;

import io.github.darnold.openai.emulator.http.Json;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A completion as it is read again: with metadata, and with settings that the document does not declare.
final class StoredCompletion {

    private static final List<String> ECHOED = List.of(
            "temperature",
            "top_p",
            "presence_penalty",
            "frequency_penalty",
            "seed",
            "tools",
            "tool_choice",
            "response_format");

    private StoredCompletion() {}

    static ObjectNode of(ObjectNode completion, ObjectNode body, String requestId) {
        ObjectNode stored = completion.deepCopy();
        JsonNode metadata = body.path("metadata");
        stored.set("metadata", metadata.isObject() ? metadata : Json.object());
        stored.put("request_id", requestId).put("input_user", body.path("user").asString(null));
        for (String field : ECHOED) {
            JsonNode sent = body.get(field);
            if (sent == null) {
                stored.putNull(field);
            } else {
                stored.set(field, sent);
            }
        }
        return stored;
    }

    /// The messages that were sent, as the list of a stored completion's messages shows them.
    static List<ObjectNode> messages(String completion, ObjectNode body) {
        List<ObjectNode> messages = new ArrayList<>();
        for (JsonNode sent : body.get("messages")) {
            JsonNode content = sent.path("content");
            ObjectNode message = Json.object()
                    .put("id", completion + "-" + messages.size())
                    .put("role", sent.get("role").stringValue())
                    .put("content", content.isString() ? content.stringValue() : null)
                    .put("name", sent.path("name").asString(null))
                    .put("refusal", sent.path("refusal").asString(null));
            message.set("content_parts", content.isArray() ? content : null);
            if (sent.has("tool_calls")) {
                message.set("tool_calls", sent.get("tool_calls"));
            }
            messages.add(message);
        }
        return messages;
    }
}
