package io.github.darnold.openai.emulator.assistants;

import io.github.darnold.openai.emulator.http.ApiError;
import io.github.darnold.openai.emulator.http.Json;
import io.github.darnold.openai.emulator.store.StoredObjects;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Threads and all that belongs to them.
final class ThreadObjects {

    private static final Set<String> ACTIVE = Set.of("queued", "in_progress", "requires_action", "cancelling");

    final StoredObjects threads = StoredObjects.named("thread");
    final StoredObjects messages = StoredObjects.named("message");
    final StoredObjects runs = StoredObjects.named("run");
    final StoredObjects steps = StoredObjects.named("run step");

    static boolean isActive(ObjectNode run) {
        return ACTIVE.contains(run.get("status").stringValue());
    }

    Optional<ObjectNode> activeRun(String thread) {
        return runs.where(run -> in(run, thread) && isActive(run)).stream().findFirst();
    }

    List<ObjectNode> messagesOf(String thread) {
        return messages.where(message -> in(message, thread));
    }

    List<ObjectNode> runsOf(String thread) {
        return runs.where(run -> in(run, thread));
    }

    ObjectNode message(String thread, String id) {
        return messages.find(id).filter(message -> in(message, thread)).orElseThrow(() -> missing("message", id));
    }

    ObjectNode run(String thread, String id) {
        return runs.find(id).filter(run -> in(run, thread)).orElseThrow(() -> missing("run", id));
    }

    /// Deletes a thread with its messages, runs and steps.
    void remove(String thread) {
        threads.remove(thread);
        messages.removeIf(message -> in(message, thread));
        runs.removeIf(run -> in(run, thread));
        steps.removeIf(step -> in(step, thread));
    }

    void clear() {
        threads.clear();
        messages.clear();
        runs.clear();
        steps.clear();
    }

    static void applyMetadata(ObjectNode object, ObjectNode body) {
        if (body.has("metadata")) {
            JsonNode sent = body.get("metadata");
            object.set("metadata", sent.isNull() ? Json.object() : sent);
        }
    }

    private static boolean in(ObjectNode object, String thread) {
        return object.get("thread_id").stringValue().equals(thread);
    }

    private static ApiError missing(String noun, String id) {
        return ApiError.notFound("No " + noun + " found with id '" + id + "'.");
    }
}
