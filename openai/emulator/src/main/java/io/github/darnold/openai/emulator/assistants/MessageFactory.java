package io.github.darnold.openai.emulator.assistants;

import static io.github.darnold.openai.emulator.schema.Shapes.text;

import io.github.darnold.openai.emulator.http.Json;
import io.github.darnold.openai.emulator.schema.Shape;
import io.github.darnold.openai.emulator.schema.Shapes;
import io.github.darnold.openai.emulator.store.Ids;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Messages as they are asked for and as they are kept.
record MessageFactory(Ids ids) {

    /// How long a text is, the document says in prose alone.
    private static final Shape TEXT = Shapes.text(1, 256_000);

    /// A message that a user sends.
    ObjectNode sent(String thread, JsonNode request, Instant now) {
        ArrayNode content = Json.array();
        JsonNode sent = request.get("content");
        if (sent.isString()) {
            TEXT.check("content", sent);
            content.add(textPart(sent.stringValue()));
        } else {
            sent.forEach(part -> content.add(part(part)));
        }
        ObjectNode message = message(thread, request.get("role").stringValue(), content, now, null);
        JsonNode attachments = request.path("attachments");
        message.set("attachments", attachments.isArray() ? attachments : Json.array());
        JsonNode metadata = request.path("metadata");
        message.set("metadata", metadata.isObject() ? metadata : Json.object());
        return message;
    }

    /// A message that a run writes.
    ObjectNode written(ObjectNode run, String answer, Instant now) {
        ArrayNode content = Json.array().add(textPart(answer));
        ObjectNode message = message(run.get("thread_id").stringValue(), "assistant", content, now, run);
        message.put("completed_at", now.getEpochSecond());
        message.set("attachments", Json.array());
        message.set("metadata", Json.object());
        return message;
    }

    private ObjectNode message(String thread, String role, ArrayNode content, Instant now, @Nullable ObjectNode run) {
        ObjectNode message = Json.object()
                .put("id", ids.next("msg_"))
                .put("object", "thread.message")
                .put("created_at", now.getEpochSecond())
                .put("thread_id", thread)
                .put("status", "completed")
                .putNull("incomplete_details")
                .putNull("completed_at")
                .putNull("incomplete_at")
                .put("role", role);
        message.set("content", content);
        return message.put(
                        "assistant_id",
                        run == null ? null : run.get("assistant_id").stringValue())
                .put("run_id", run == null ? null : run.get("id").stringValue());
    }

    private static ObjectNode textPart(String value) {
        ObjectNode text = Json.object().put("value", value);
        text.set("annotations", Json.array());
        return Json.object().put("type", "text").set("text", text);
    }

    private static JsonNode part(JsonNode sent) {
        String type = sent.get("type").stringValue();
        if (type.equals("text")) {
            return textPart(sent.get("text").stringValue());
        }
        ObjectNode image = sent.get(type).deepCopy().asObject();
        if (!image.has("detail")) {
            image.put("detail", "auto");
        }
        return Json.object().put("type", type).set(type, image);
    }

    /// All text of a message.
    static String textOf(JsonNode message) {
        StringBuilder text = new StringBuilder();
        for (JsonNode part : message.get("content")) {
            text.append(text.isEmpty() ? "" : " ").append(part.at("/text/value").asString(""));
        }
        return text.toString();
    }
}
