package io.github.darnold.openai.emulator.assistants;

import io.github.darnold.openai.emulator.generation.EmulatedText;
import io.github.darnold.openai.emulator.http.ApiError;
import io.github.darnold.openai.emulator.http.Json;
import io.github.darnold.openai.emulator.store.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Takes runs from `queued` to their end, by the clock.
///
/// A turn lasts a second, of which a fifth is waiting in the queue. It ends with an answer, or with calls of functions
/// whose outputs begin the next turn. Times in objects are those at which things happened, not those of the next look.
final class RunLifeCycle {

    private static final Duration QUEUED = Duration.ofMillis(200);
    private static final Duration TURN = Duration.ofSeconds(1);
    private static final Duration CANCELLING = Duration.ofMillis(200);

    private final ThreadObjects objects;
    private final MessageFactory messages;
    private final RunStepFactory steps;
    private final Map<String, Turn> turns = new HashMap<>();

    RunLifeCycle(ThreadObjects objects, Ids ids) {
        this.objects = objects;
        this.messages = new MessageFactory(ids);
        this.steps = new RunStepFactory(ids);
    }

    /// @param callsFunction whether the turn ends with calls, not with an answer
    private record Turn(Instant begun, boolean callsFunction) {}

    void start(ObjectNode run, Instant now) {
        JsonNode choice = run.get("tool_choice");
        boolean named = choice.path("type").asString("").equals("function");
        boolean required = choice.asString("").equals("required");
        boolean function =
                named || (required && Tools.function(run.get("tools"), "").isPresent());
        turns.put(id(run), new Turn(now, function));
    }

    void settle(Instant now) {
        turns.keySet()
                .removeIf(id ->
                        objects.runs.find(id).filter(ThreadObjects::isActive).isEmpty());
        for (String id : turns.keySet().toArray(String[]::new)) {
            ObjectNode run = objects.runs.get(id);
            while (ThreadObjects.isActive(run) && advance(run, now)) {
                // One step may allow the next.
            }
        }
    }

    /// Takes the next step if its time has come.
    private boolean advance(ObjectNode run, Instant now) {
        Turn turn = turn(run);
        Instant due = switch (status(run)) {
            case "queued" -> turn.begun().plus(QUEUED);
            case "in_progress" -> turn.begun().plus(TURN);
            case "cancelling" -> turn.begun().plus(CANCELLING);
            default -> Instant.ofEpochSecond(run.get("expires_at").asLong());
        };
        if (now.isBefore(due)) {
            return false;
        }
        switch (status(run)) {
            case "queued" -> begin(run, due);
            case "in_progress" -> {
                if (turn.callsFunction()) {
                    callFunction(run, due);
                } else {
                    complete(run, due);
                }
            }
            case "cancelling" -> end(run, "cancelled", due);
            default -> end(run, "expired", due);
        }
        return true;
    }

    private static void begin(ObjectNode run, Instant at) {
        run.put("status", "in_progress");
        if (run.get("started_at").isNull()) {
            run.put("started_at", at.getEpochSecond());
        }
    }

    private void callFunction(ObjectNode run, Instant at) {
        JsonNode function = Tools.function(
                        run.get("tools"),
                        run.get("tool_choice").at("/function/name").asString(""))
                .orElseThrow();
        ObjectNode step = steps.functionCall(run, function, usage(run, ""), at);
        objects.steps.put(step);
        ObjectNode call = step.at("/step_details/tool_calls/0").deepCopy().asObject();
        call.withObject("function").remove("output");
        ObjectNode outputs = Json.object();
        outputs.set("tool_calls", Json.array().add(call));
        run.put("status", "requires_action");
        run.set(
                "required_action",
                Json.object().put("type", "submit_tool_outputs").set("submit_tool_outputs", outputs));
    }

    private void complete(ObjectNode run, Instant at) {
        String answer = EmulatedText.answer(run.get("model").stringValue(), question(run), run.get("response_format"));
        ObjectNode message = messages.written(run, answer, at);
        ObjectNode usage = usage(run, answer);
        String tool = run.get("tool_choice").path("type").asString("");
        if (tool.equals("code_interpreter") || tool.equals("file_search")) {
            objects.steps.put(steps.builtInCall(run, tool, usage(run, ""), at));
        }
        objects.messages.put(message);
        objects.steps.put(steps.messageCreation(run, message, usage, at));
        run.put("status", "completed").put("completed_at", at.getEpochSecond()).putNull("expires_at");
        run.set("usage", Usage.sum(objects.steps.where(step -> belongs(step, run))));
    }

    private void end(ObjectNode run, String status, Instant at) {
        run.put("status", status).putNull("required_action");
        run.set("usage", Usage.sum(objects.steps.where(step -> belongs(step, run))));
        if (status.equals("cancelled")) {
            run.put("cancelled_at", at.getEpochSecond()).putNull("expires_at");
        }
        objects.steps
                .where(step -> belongs(step, run) && status(step).equals("in_progress"))
                .forEach(step -> step.put("status", status).put(status + "_at", at.getEpochSecond()));
    }

    void cancel(ObjectNode run, Instant now) {
        if (!ThreadObjects.isActive(run) || status(run).equals("cancelling")) {
            throw ApiError.badRequest("Cannot cancel run with status '" + status(run) + "'.");
        }
        run.put("status", "cancelling").putNull("required_action");
        turns.put(id(run), new Turn(now, false));
    }

    void submit(ObjectNode run, JsonNode outputs, Instant now) {
        if (!status(run).equals("requires_action")) {
            throw ApiError.badRequest("Runs in status \"" + status(run) + "\" do not accept tool outputs.");
        }
        ObjectNode step = objects.steps
                .where(candidate -> belongs(candidate, run) && status(candidate).equals("in_progress"))
                .getFirst();
        RunStepFactory.giveOutputs(step, outputs, now);
        run.put("status", "queued").putNull("required_action");
        turns.put(id(run), new Turn(now, false));
    }

    private String question(ObjectNode run) {
        return objects.messagesOf(run.get("thread_id").stringValue()).reversed().stream()
                .filter(message -> message.get("role").stringValue().equals("user"))
                .findFirst()
                .map(MessageFactory::textOf)
                .orElse("");
    }

    private ObjectNode usage(ObjectNode run, String answer) {
        StringBuilder prompt = new StringBuilder(run.get("instructions").stringValue());
        objects.messagesOf(run.get("thread_id").stringValue())
                .forEach(message -> prompt.append(' ').append(MessageFactory.textOf(message)));
        return Usage.of(prompt.toString(), answer);
    }

    private Turn turn(ObjectNode run) {
        Turn turn = turns.get(id(run));
        if (turn == null) {
            throw new IllegalStateException("run " + id(run) + " was never started");
        }
        return turn;
    }

    private static boolean belongs(ObjectNode step, ObjectNode run) {
        return step.get("run_id").stringValue().equals(id(run));
    }

    private static String id(ObjectNode object) {
        return object.get("id").stringValue();
    }

    private static String status(ObjectNode object) {
        return object.get("status").stringValue();
    }
}
