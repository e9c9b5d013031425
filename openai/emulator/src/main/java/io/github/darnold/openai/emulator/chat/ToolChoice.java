package io.github.darnold.openai.emulator.chat;

import io.github.darnold.openai.emulator.http.ApiError;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Which tools a request lets the model call.
final class ToolChoice {

    private static final List<String> KINDS = List.of("function", "custom");

    private ToolChoice() {}

    /// Whether `{"type": "function", "function": {"name"}}` means this tool.
    static boolean names(JsonNode reference, JsonNode tool) {
        String type = reference.path("type").asString("");
        return KINDS.contains(type)
                && tool.path("type").asString("").equals(type)
                && tool.path(type).path("name").equals(reference.path(type).path("name"));
    }

    static void check(ObjectNode body) {
        JsonNode choice = body.path("tool_choice");
        JsonNode tools = body.path("tools");
        if (body.has("tool_choice") && tools.isEmpty()) {
            throw refusal("'tool_choice' is only allowed when 'tools' are specified.");
        }
        if (KINDS.contains(choice.path("type").asString(""))) {
            checkKnown(choice, tools);
        }
        JsonNode allowed = choice.at("/allowed_tools/tools");
        if (allowed.isArray() && allowed.isEmpty()) {
            throw refusal("'allowed_tools' names no tools.");
        }
        allowed.forEach(one -> checkKnown(one, tools));
    }

    private static void checkKnown(JsonNode reference, JsonNode tools) {
        if (tools.valueStream().noneMatch(tool -> names(reference, tool))) {
            String type = reference.path("type").asString("");
            String name = reference.path(type).path("name").asString("");
            throw refusal((name.isEmpty() ? reference.toString() : "'" + name + "'") + " is not among the 'tools'.");
        }
    }

    private static ApiError refusal(String why) {
        return ApiError.badRequest("Invalid value for 'tool_choice': " + why, "tool_choice", null);
    }
}
