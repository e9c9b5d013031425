package io.github.darnold.openai.emulator.chat;

import io.github.darnold.openai.emulator.http.ApiError;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Calls of tools and their outputs within a conversation: each call is answered before anything else is said, and
/// nothing else is answered.
final class ToolTurns {

    private final List<String> open = new ArrayList<>();

    private ToolTurns() {}

    static void check(JsonNode messages) {
        ToolTurns turns = new ToolTurns();
        for (int i = 0; i < messages.size(); i++) {
            turns.take(messages.get(i), i);
        }
        turns.mustBeAnswered(messages.size() - 1);
    }

    private void take(JsonNode message, int index) {
        if (!message.get("role").stringValue().equals("tool")) {
            mustBeAnswered(index);
            message.path("tool_calls").forEach(call -> open.add(call.get("id").stringValue()));
        } else if (!open.remove(message.get("tool_call_id").stringValue())) {
            throw refusal(
                    "Invalid parameter: messages with role 'tool' must be a response to a preceeding message with"
                            + " 'tool_calls'.",
                    index);
        }
    }

    private void mustBeAnswered(int index) {
        if (!open.isEmpty()) {
            throw refusal(
                    "An assistant message with 'tool_calls' must be followed by tool messages responding to each"
                            + " 'tool_call_id'. The following tool_call_ids did not have response messages: "
                            + String.join(", ", open),
                    index);
        }
    }

    private static ApiError refusal(String message, int index) {
        return ApiError.badRequest(message, "messages.[" + index + "].role", null);
    }
}
