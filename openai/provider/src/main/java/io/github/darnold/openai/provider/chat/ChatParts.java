package io.github.darnold.openai.provider.chat;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.*;

import io.github.darnold.terraform.plugin.schema.AttributeType;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.ListType;
import io.github.darnold.terraform.plugin.schema.Optional;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.TupleValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.rest.json.Decoder;
import java.util.List;

/// Content of messages: a text, or parts that can be texts, images, sounds and files.
final class ChatParts {

    private static final Shape IMAGE = shape(
            required("url", string().notEmpty(), "Where the image is, or a `data:` URL that holds it."),
            optional(
                            "detail",
                            string().oneOf("auto", "low", "high", "original"),
                            "How closely to look; more costs more.")
                    .apiDefault(Value.of("auto")));

    private static final Shape AUDIO = shape(
            required("data", string().notEmpty(), "The sound, in Base64.").sensitive(),
            required("format", string().oneOf("wav", "mp3"), "Encoding of the sound."));

    private static final Shape FILE = shape(
                    optional("file_id", string().notEmpty(), "Identifier of an uploaded file."),
                    optional("file_data", string().notEmpty(), "The file itself, in Base64. Needs `filename`.")
                            .sensitive(),
                    optional("filename", string().notEmpty(), "Name under which the model sees `file_data`."))
            .exactlyOneOf("file_id", "file_data")
            .requiring("file_data", "filename");

    private static final Shape CACHE_BREAKPOINT =
            shape(required("mode", string().oneOf("explicit"), "Always `explicit`: the cached prefix ends here."));

    private static final String BREAKPOINT = "prompt_cache_breakpoint";

    static final Shape PART = shape(
                    required(
                            "type",
                            string().oneOf("text", "image_url", "input_audio", "file", "refusal"),
                            "Kind of part; decides which other argument is needed."),
                    optional("text", string(), "The text, where `type` is `text`."),
                    optional("image_url", object(IMAGE), "The image, where `type` is `image_url`."),
                    optional("input_audio", object(AUDIO), "The sound, where `type` is `input_audio`."),
                    optional("file", object(FILE), "The file, where `type` is `file`."),
                    optional("refusal", string(), "How the model refused, where `type` is `refusal`."),
                    optional(BREAKPOINT, object(CACHE_BREAKPOINT), "Ends the prefix that OpenAI keeps in its cache."))
            .branchingOn(
                    "type",
                    when("text").needs("text").allows(BREAKPOINT),
                    when("image_url").needs("image_url").allows(BREAKPOINT),
                    when("input_audio").needs("input_audio").allows(BREAKPOINT),
                    when("file").needs("file").allows(BREAKPOINT),
                    when("refusal").needs("refusal"));

    private static final ListType<Fields> PARTS = listOf(object(PART)).size(1, Integer.MAX_VALUE);

    /// Content as one text.
    static final Optional<String> CONTENT = optional("content", string(), "The text. Excludes `content_parts`.")
            .decodedBy(json -> json instanceof StringValue ? json : NullValue.NULL);

    /// Content in parts. Shares its name in JSON with the text.
    static final Optional<List<Fields>> CONTENT_PARTS = parts(PARTS);

    private static Optional<List<Fields>> parts(AttributeType<List<Fields>> type) {
        return optional("content_parts", type, "Content in parts: texts, images, sounds, files. Excludes `content`.")
                .jsonName("content")
                .decodedBy(json ->
                        json instanceof TupleValue ? Decoder.decode(type, json, NullValue.NULL) : NullValue.NULL);
    }

    private ChatParts() {}
}
