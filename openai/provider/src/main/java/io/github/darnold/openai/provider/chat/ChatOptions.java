package io.github.darnold.openai.provider.chat;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.*;

import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.Value;

/// Options of a request that are objects.
final class ChatOptions {

    static final Shape AUDIO = shape(
            required(
                            "voice",
                            string().notEmpty(),
                            "Name of a voice such as `alloy`, or the identifier `voice_...` of one.")
                    .encodedBy(ChatOptions::voice),
            required(
                    "format",
                    string().oneOf("wav", "aac", "mp3", "flac", "opus", "pcm16"),
                    "Encoding of the spoken answer."));

    static final Shape PREDICTION = shape(
                    required("type", string().oneOf("content"), "Always `content`."),
                    ChatParts.CONTENT,
                    ChatParts.CONTENT_PARTS)
            .exactlyOneOf(ChatParts.CONTENT, ChatParts.CONTENT_PARTS);

    private static final Shape APPROXIMATE = shape(
            optional("country", string(), "Two letters of ISO 3166-1, such as `DE`."),
            optional("region", string(), "Region or state, as free text."),
            optional("city", string(), "Name of the city, as free text."),
            optional("timezone", string(), "IANA time zone, such as `Europe/Berlin`."));

    private static final Shape LOCATION = shape(
            required("type", string().oneOf("approximate"), "Always `approximate`."),
            required("approximate", object(APPROXIMATE), "Where about the user is."));

    static final Shape WEB_SEARCH = shape(
            optional(
                    "search_context_size",
                    string().oneOf("low", "medium", "high"),
                    "How much of what was found the model reads. Default: `medium`."),
            optional("user_location", object(LOCATION), "Prefers results from near the user."));

    private static final Shape MODERATION_MODE = shape(
            required("mode", string().oneOf("score", "block"), "`score` only reports, `block` ends the request."));

    private static final Shape MODERATION_POLICY = shape(
            optional("input", object(MODERATION_MODE), "What to do about the messages."),
            optional("output", object(MODERATION_MODE), "What to do about the answer."));

    static final Shape MODERATION = shape(
            required("model", string().notEmpty(), "Moderation model, such as `omni-moderation-latest`."),
            optional("policy", object(MODERATION_POLICY), "Whether to block what is flagged."));

    static final Shape PROMPT_CACHE = shape(
            optional(
                    "mode",
                    string().oneOf("implicit", "explicit"),
                    "Whether OpenAI finds prefixes by itself, or only `prompt_cache_breakpoint` marks them."),
            optional("ttl", string().oneOf("30m", "12h"), "Least time that a prefix is kept."));

    /// A voice of the user's own is an object, one of OpenAI's a word.
    private static Value voice(Value voice) {
        return voice instanceof StringValue(var text) && text.startsWith("voice_")
                ? ObjectValue.of("id", voice)
                : voice;
    }

    private ChatOptions() {}
}
