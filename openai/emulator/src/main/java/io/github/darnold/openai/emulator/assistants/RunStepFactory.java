package io.github.darnold.openai.emulator.assistants;

import io.github.darnold.openai.emulator.generation.EmulatedText;
import io.github.darnold.openai.emulator.http.ApiError;
import io.github.darnold.openai.emulator.http.Json;
import io.github.darnold.openai.emulator.store.Ids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The steps of runs.
record RunStepFactory(Ids ids) {

    ObjectNode messageCreation(ObjectNode run, ObjectNode message, ObjectNode usage, Instant at) {
        ObjectNode details = Json.object().put("type", "message_creation");
        details.set("message_creation", Json.object().set("message_id", message.get("id")));
        return completed(step(run, "message_creation", details, usage, at), at);
    }

    /// A call that waits for its output.
    ObjectNode functionCall(ObjectNode run, JsonNode function, ObjectNode usage, Instant at) {
        ObjectNode call = Json.object()
                .put("name", function.get("name").stringValue())
                .put("arguments", EmulatedText.arguments(function))
                .putNull("output");
        return step(run, "tool_calls", toolCalls("function", call), usage, at);
    }

    /// A call that OpenAI carries out by itself.
    ObjectNode builtInCall(ObjectNode run, String tool, ObjectNode usage, Instant at) {
        ObjectNode call = Json.object();
        if (tool.equals("code_interpreter")) {
            call.put("input", "print('emulated')").set("outputs", Json.array());
        } else {
            call.set("results", Json.array());
        }
        return completed(step(run, "tool_calls", toolCalls(tool, call), usage, at), at);
    }

    private ObjectNode toolCalls(String type, ObjectNode call) {
        ObjectNode wrapped = Json.object().put("id", ids.next("call_")).put("type", type);
        wrapped.set(type, call);
        return Json.object()
                .put("type", "tool_calls")
                .set("tool_calls", Json.array().add(wrapped));
    }

    private ObjectNode step(ObjectNode run, String type, ObjectNode details, ObjectNode usage, Instant at) {
        ObjectNode step = Json.object()
                .put("id", ids.next("step_"))
                .put("object", "thread.run.step")
                .put("created_at", at.getEpochSecond());
        step.set("assistant_id", run.get("assistant_id"));
        step.set("thread_id", run.get("thread_id"));
        step.set("run_id", run.get("id"));
        step.put("type", type).put("status", "in_progress").set("step_details", details);
        step.putNull("last_error")
                .putNull("expired_at")
                .putNull("cancelled_at")
                .putNull("failed_at")
                .putNull("completed_at");
        step.set("metadata", Json.object());
        step.set("usage", usage);
        return step;
    }

    private static ObjectNode completed(ObjectNode step, Instant at) {
        return step.put("status", "completed").put("completed_at", at.getEpochSecond());
    }

    /// Ends a step that waits for outputs.
    ///
    /// @throws ApiError unless each call gets its output
    static void giveOutputs(ObjectNode step, JsonNode outputs, Instant at) {
        Map<String, String> byCall = new HashMap<>();
        for (JsonNode output : outputs) {
            byCall.put(
                    output.path("tool_call_id").asString(""),
                    output.path("output").asString(""));
        }
        List<String> expected = new ArrayList<>();
        step.at("/step_details/tool_calls")
                .forEach(call -> expected.add(call.get("id").stringValue()));
        if (!byCall.keySet().containsAll(expected) || byCall.size() != expected.size()) {
            throw ApiError.badRequest("Expected tool outputs for call_ids " + expected + ", got " + byCall.keySet());
        }
        for (JsonNode call : step.at("/step_details/tool_calls")) {
            call.asObject()
                    .withObject("function")
                    .put("output", byCall.get(call.get("id").stringValue()));
        }
        completed(step, at);
    }
}
