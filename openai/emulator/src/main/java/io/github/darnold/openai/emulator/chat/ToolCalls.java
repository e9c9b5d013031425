package io.github.darnold.openai.emulator.chat;

import io.github.darnold.openai.emulator.generation.EmulatedText;
import io.github.darnold.openai.emulator.http.Json;
import io.github.darnold.openai.emulator.store.Ids;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Calls of tools. The emulator calls one only when the request leaves it no choice.
record ToolCalls(Ids ids) {

    /// One call, or none when an answer in words will do.
    ArrayNode demanded(ObjectNode body) {
        JsonNode choice = body.path("tool_choice");
        JsonNode allowed = choice.path("allowed_tools");
        boolean required = choice.asString("").equals("required")
                || allowed.path("mode").asString("").equals("required");
        for (JsonNode tool : body.path("tools")) {
            String type = tool.get("type").stringValue();
            boolean named = ToolChoice.names(choice, tool);
            boolean eligible = allowed.isMissingNode()
                    || allowed.get("tools").valueStream().anyMatch(one -> ToolChoice.names(one, tool));
            if (named || (required && eligible)) {
                return Json.array().add(call(type, tool.get(type)));
            }
        }
        return Json.array();
    }

    private ObjectNode call(String type, JsonNode tool) {
        ObjectNode called = Json.object().put("name", tool.get("name").stringValue());
        if (type.equals("function")) {
            called.put("arguments", EmulatedText.arguments(tool));
        } else {
            called.put("input", "emulated");
        }
        return Json.object().put("id", ids.next("call_")).put("type", type).set(type, called);
    }
}
