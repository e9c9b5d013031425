package io.github.darnold.openai.emulator.assistants;

import io.github.darnold.openai.emulator.generation.EmulatedText;
import io.github.darnold.openai.emulator.http.ApiError;
import io.github.darnold.openai.emulator.http.Json;
import io.github.darnold.openai.emulator.store.Defaults;
import io.github.darnold.openai.emulator.store.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// New runs: what the request says goes before what the assistant says.
record RunFactory(Ids ids, Defaults defaults) {

    static final Duration LIFETIME = Duration.ofMinutes(10);

    static RunFactory of(Ids ids) {
        ObjectNode values = Json.object()
                .putNull("max_prompt_tokens")
                .putNull("max_completion_tokens")
                .put("tool_choice", "auto")
                .put("parallel_tool_calls", true);
        values.set("truncation_strategy", truncation("auto"));
        values.set("metadata", Json.object());
        return new RunFactory(ids, new Defaults(values, Map.of("truncation_strategy", RunFactory::truncation)));
    }

    private static ObjectNode truncation(String type) {
        return Json.object().put("type", type).putNull("last_messages");
    }

    private static JsonNode truncation(JsonNode sent) {
        return truncation("auto").setAll(sent.asObject());
    }

    ObjectNode create(String thread, ObjectNode assistant, ObjectNode request, Instant now) {
        ObjectNode run = Json.object()
                .put("id", ids.next("run_"))
                .put("object", "thread.run")
                .put("created_at", now.getEpochSecond())
                .put("thread_id", thread);
        run.set("assistant_id", assistant.get("id"));
        run.put("status", "queued")
                .putNull("required_action")
                .putNull("last_error")
                .put("expires_at", now.plus(LIFETIME).getEpochSecond())
                .putNull("started_at")
                .putNull("cancelled_at")
                .putNull("failed_at")
                .putNull("completed_at")
                .putNull("incomplete_details")
                .putNull("usage")
                .put("instructions", instructions(assistant, request));
        for (String field : new String[] {"model", "temperature", "top_p", "response_format"}) {
            run.set(field, chosen(field, assistant, request));
        }
        run.set("tools", Tools.normalize(chosen("tools", assistant, request)));
        defaults.fill(run, request);
        checkToolChoice(run);
        checkWhatItWillSay(run);
        return run;
    }

    private static JsonNode chosen(String field, ObjectNode assistant, ObjectNode request) {
        JsonNode sent = request.path(field);
        return sent.isMissingNode() || sent.isNull() ? assistant.get(field) : sent;
    }

    /// The document allows no null here: without instructions it is the empty text.
    private static String instructions(ObjectNode assistant, ObjectNode request) {
        String main = chosen("instructions", assistant, request).asString("");
        String more = request.path("additional_instructions").asString("");
        return main.isEmpty() || more.isEmpty() ? main + more : main + "\n\n" + more;
    }

    private static void checkToolChoice(ObjectNode run) {
        JsonNode choice = run.get("tool_choice");
        boolean required = choice.isObject() || choice.asString().equals("required");
        if (required && run.get("tools").isEmpty()) {
            throw ApiError.badRequest(
                    "Invalid value for 'tool_choice': 'tool_choice' is only allowed when 'tools' are specified.",
                    "tool_choice",
                    "invalid_value");
        }
        String function = choice.at("/function/name").asString("");
        if (!function.isEmpty() && Tools.function(run.get("tools"), function).isEmpty()) {
            throw ApiError.badRequest(
                    "Invalid value for 'tool_choice': no function named '" + function + "' was specified in 'tools'.",
                    "tool_choice",
                    "invalid_value");
        }
    }

    /// A run ends by the clock, when there is nobody to refuse anything to.
    private static void checkWhatItWillSay(ObjectNode run) {
        EmulatedText.check(run.get("response_format"));
        JsonNode choice = run.get("tool_choice");
        if (choice.asString("").equals("required") || choice.has("function")) {
            Tools.function(run.get("tools"), choice.at("/function/name").asString(""))
                    .ifPresent(EmulatedText::arguments);
        }
    }
}
