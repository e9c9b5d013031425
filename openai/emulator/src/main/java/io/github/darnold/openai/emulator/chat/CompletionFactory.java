package io.github.darnold.openai.emulator.chat;

import io.github.darnold.openai.emulator.generation.EmulatedText;
import io.github.darnold.openai.emulator.generation.Tokens;
import io.github.darnold.openai.emulator.http.Json;
import io.github.darnold.openai.emulator.models.ModelCatalogue;
import io.github.darnold.openai.emulator.store.Ids;
import java.time.InstantSource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Answers to chats.
record CompletionFactory(InstantSource clock, Ids ids, ModelCatalogue models) {

    ObjectNode create(ObjectNode body) {
        String model = body.get("model").stringValue();
        ArrayNode choices = Json.array();
        ToolCalls calls = new ToolCalls(ids);
        int completionTokens = 0;
        for (int index = 0; index < body.path("n").asInt(1); index++) {
            ObjectNode choice = choice(body, model, index, calls);
            completionTokens += Tokens.count(choice.at("/message/content").asString(""))
                    + Tokens.count(choice.at("/message/tool_calls").toString()) / 4;
            choices.add(choice);
        }
        ObjectNode completion = Json.object()
                .put("id", ids.next("chatcmpl-", 29))
                .put("object", "chat.completion")
                .put("created", clock.instant().getEpochSecond())
                .put("model", models.snapshotOf(model));
        completion.set("choices", choices);
        completion.set("usage", usage(Conversation.tokens(body), completionTokens));
        return completion.put("service_tier", serviceTier(body)).put("system_fingerprint", "fp_emulator");
    }

    private static ObjectNode choice(ObjectNode body, String model, int index, ToolCalls calls) {
        ObjectNode message = Json.object().put("role", "assistant");
        ObjectNode choice = Json.object().put("index", index);
        ArrayNode toolCalls = calls.demanded(body);
        if (!toolCalls.isEmpty()) {
            message.putNull("content").putNull("refusal").set("annotations", Json.array());
            message.set("tool_calls", toolCalls);
            choice.set("message", message);
            // A call that was forced by name ends the turn like an answer does.
            boolean named = body.get("tool_choice").has("function")
                    || body.get("tool_choice").has("custom");
            return choice.putNull("logprobs").put("finish_reason", named ? "stop" : "tool_calls");
        }
        String full = EmulatedText.answer(model, Conversation.question(body), body.get("response_format"));
        boolean plain = body.at("/response_format/type").asString("text").equals("text");
        AnswerLimits.Limited limited =
                AnswerLimits.apply(body, index > 0 && plain ? full + " (" + (index + 1) + ")" : full);
        message.put("content", limited.text()).putNull("refusal").set("annotations", Json.array());
        choice.set("message", message);
        choice.set("logprobs", LogProbabilities.of(body, limited.text()));
        return choice.put("finish_reason", limited.finishReason());
    }

    private static ObjectNode usage(int prompt, int completion) {
        ObjectNode usage = Json.object()
                .put("prompt_tokens", prompt)
                .put("completion_tokens", completion)
                .put("total_tokens", prompt + completion);
        usage.set("prompt_tokens_details", Json.object().put("cached_tokens", 0).put("audio_tokens", 0));
        usage.set(
                "completion_tokens_details",
                Json.object()
                        .put("reasoning_tokens", 0)
                        .put("audio_tokens", 0)
                        .put("accepted_prediction_tokens", 0)
                        .put("rejected_prediction_tokens", 0));
        return usage;
    }

    private static String serviceTier(ObjectNode body) {
        String tier = body.path("service_tier").asString("auto");
        return tier.equals("auto") ? "default" : tier;
    }
}
