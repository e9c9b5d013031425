package io.github.darnold.openai.emulator.finetuning;

import io.github.darnold.openai.emulator.generation.Tokens;
import io.github.darnold.openai.emulator.http.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The lines of a training or validation file.
record TrainingData(List<String> lines) {

    private static final Set<String> ROLES = Set.of("system", "developer", "user", "assistant", "tool", "function");

    static TrainingData of(byte[] content) {
        return new TrainingData(new String(content, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .toList());
    }

    int examples() {
        return lines.size();
    }

    int tokens() {
        return lines.stream().mapToInt(Tokens::count).sum();
    }

    /// What is wrong with the first bad line.
    ///
    /// @param chat whether the model learns from chats, not from prompts
    Optional<String> complaint(String method, boolean chat) {
        if (lines.isEmpty()) {
            return Optional.of("The file has no examples.");
        }
        for (int i = 0; i < lines.size(); i++) {
            String wrong = wrong(lines.get(i), method, chat);
            if (wrong != null) {
                return Optional.of("Invalid file format. Line " + (i + 1) + ": " + wrong);
            }
        }
        return Optional.empty();
    }

    private static @Nullable String wrong(String line, String method, boolean chat) {
        JsonNode example;
        try {
            example = Json.parse(line.getBytes(StandardCharsets.UTF_8));
        } catch (Json.MalformedJson e) {
            return "not valid JSON.";
        }
        if (!example.isObject()) {
            return "not a JSON object.";
        }
        if (method.equals("dpo")) {
            return missing(example, List.of("input", "preferred_output", "non_preferred_output"));
        }
        return chat
                ? wrongMessages(example.path("messages"), method)
                : missing(example, List.of("prompt", "completion"));
    }

    private static @Nullable String missing(JsonNode example, List<String> keys) {
        return keys.stream()
                .filter(key -> !example.has(key))
                .findFirst()
                .map(key -> "missing key \"" + key + "\".")
                .orElse(null);
    }

    private static @Nullable String wrongMessages(JsonNode messages, String method) {
        if (!messages.isArray() || messages.isEmpty()) {
            return "missing key \"messages\", a list of chat messages.";
        }
        boolean answered = false;
        for (JsonNode message : messages) {
            String role = message.path("role").asString("");
            if (!ROLES.contains(role)) {
                return "a message has no valid \"role\".";
            }
            if (!message.has("content") && !message.has("tool_calls") && !message.has("function_call")) {
                return "a message has no \"content\".";
            }
            answered |= role.equals("assistant");
        }
        return answered || method.equals("reinforcement") ? null : "no message of role \"assistant\".";
    }
}
