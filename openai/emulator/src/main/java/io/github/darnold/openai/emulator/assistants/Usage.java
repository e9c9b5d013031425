package io.github.darnold.openai.emulator.assistants;

import io.github.darnold.openai.emulator.generation.Tokens;
import io.github.darnold.openai.emulator.http.Json;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// Tokens that runs and their steps used.
final class Usage {

    private Usage() {}

    static ObjectNode of(String prompt, String completion) {
        return of(Tokens.count(prompt), Tokens.count(completion));
    }

    static ObjectNode sum(List<ObjectNode> steps) {
        long prompt = steps.stream()
                .mapToLong(step -> step.at("/usage/prompt_tokens").asLong(0))
                .sum();
        long completion = steps.stream()
                .mapToLong(step -> step.at("/usage/completion_tokens").asLong(0))
                .sum();
        return of(prompt, completion);
    }

    private static ObjectNode of(long prompt, long completion) {
        return Json.object()
                .put("prompt_tokens", prompt)
                .put("completion_tokens", completion)
                .put("total_tokens", prompt + completion);
    }
}
