package io.github.darnold.openai.provider.chat;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.*;

import io.github.darnold.openai.provider.shapes.ResponseFormats;
import io.github.darnold.terraform.plugin.schema.AttributeType;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Optional;
import io.github.darnold.terraform.plugin.schema.Required;
import io.github.darnold.terraform.plugin.schema.Shape;
import java.util.List;

/// Arguments of the request. A change of one is another request; what the API makes of them is in attributes of their
/// own, so that an alias or a default is no drift.
final class ChatArguments {

    static final Required<String> MODEL = required(
                    "model", string().notEmpty(), "Model that answers. An alias is resolved in `response_model`.")
            .once();

    static final Required<List<Fields>> MESSAGES = required(
                    "messages",
                    listOf(object(ChatMessages.MESSAGE)).size(1, Integer.MAX_VALUE),
                    "The conversation so far, oldest message first.")
            .once();

    static final Optional<Boolean> STORE = argument(
            "store",
            bool(),
            "Whether OpenAI keeps the completion. Only then can it be read, changed, imported and deleted.");

    static final Shape REQUEST = shape(
                    MODEL,
                    MESSAGES,
                    argument(
                            "temperature",
                            number().between("0", "2"),
                            "Sampling temperature: `0` for the likeliest words, up to `2`."),
                    argument(
                            "top_p",
                            number().between("0", "1"),
                            "Chooses among the likeliest tokens that together have this probability."),
                    argument("frequency_penalty", number().between("-2", "2"), "Makes repeated words less likely."),
                    argument("presence_penalty", number().between("-2", "2"), "Makes new subjects more likely."),
                    argument(
                            "n",
                            int64().between(1, 128),
                            "How many answers to generate; each is billed. Default: `1`."),
                    argument(
                            "max_completion_tokens",
                            int64().atLeast(1),
                            "Maximum number of tokens of an answer, reasoning included. Limits what a request costs."),
                    argument("max_tokens", int64().atLeast(1), "Maximum number of tokens of an answer.")
                            .deprecated("Use max_completion_tokens instead."),
                    argument(
                            "stop",
                            listOf(string().notEmpty()).size(1, 4),
                            "Stop sequences: texts at which an answer ends."),
                    argument(
                            "logit_bias",
                            mapOf(int64().between(-100, 100)),
                            "Bias added to the logits of tokens, by their number: `100` forces one, `-100` forbids"
                                    + " it."),
                    argument("logprobs", bool(), "Whether to tell how likely each token was."),
                    argument(
                            "top_logprobs",
                            int64().between(0, 20),
                            "How many alternatives to tell for each token. Needs `logprobs`."),
                    argument("seed", int64(), "Equal requests with an equal seed are answered alike, mostly.")
                            .deprecated("OpenAI does not recommend it any more. Answers may differ in spite of it."),
                    argument(
                            "reasoning_effort",
                            string().oneOf("none", "minimal", "low", "medium", "high", "xhigh", "max"),
                            "How long a reasoning model thinks before it answers."),
                    argument("verbosity", string().oneOf("low", "medium", "high"), "How long answers are."),
                    argument("response_format", ResponseFormats.TYPE, "Makes the model answer JSON."),
                    argument("tools", listOf(object(ChatTools.TOOL)), "Functions and tools that the model may call."),
                    argument("tool_choice", ChatTools.TOOL_CHOICE, "Whether it may, must, or must not call one."),
                    argument("parallel_tool_calls", bool(), "Whether it may call several at once. Default: `true`."),
                    argument(
                            "modalities",
                            setOf(string().oneOf("text", "audio")),
                            "Whether the model writes, speaks, or both."),
                    argument("audio", object(ChatOptions.AUDIO), "How it speaks, where `modalities` has `audio`."),
                    argument(
                            "prediction",
                            object(ChatOptions.PREDICTION),
                            "What most of the answer will be, such as a file before a small change; speeds it up."),
                    argument("web_search_options", object(ChatOptions.WEB_SEARCH), "Lets the model search the web."),
                    argument("moderation", object(ChatOptions.MODERATION), "Moderates the messages and the answer."),
                    argument(
                            "service_tier",
                            string().oneOf("auto", "default", "flex", "scale", "priority", "fast"),
                            "Price and speed of processing. What was used is in `response_service_tier`."),
                    argument(
                            "safety_identifier",
                            string().length(0, 128),
                            "Your end user, best hashed, by which OpenAI detects abuse."),
                    argument(
                            "prompt_cache_key", string(), "Groups requests whose messages begin alike, for the cache."),
                    argument("prompt_cache_options", object(ChatOptions.PROMPT_CACHE), "How OpenAI caches prompts."),
                    argument("prompt_cache_retention", string().oneOf("in_memory", "24h"), "How long it caches them.")
                            .deprecated("Use prompt_cache_options instead."),
                    argument("user", string(), "Your end user.")
                            .deprecated("Use safety_identifier and prompt_cache_key instead."))
            .atMostOneOf("max_tokens", "max_completion_tokens")
            .requiring("top_logprobs", "logprobs");

    private static <T> Optional<T> argument(String name, AttributeType<T> type, String description) {
        return optional(name, type, description).once();
    }

    private ChatArguments() {}
}
