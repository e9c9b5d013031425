package io.github.darnold.openai.provider.catalogue;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.computed;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.int64;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.number;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.optional;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.path;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.required;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.shape;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;
import static io.github.darnold.terraform.rest.RestVocabulary.post;
import static io.github.darnold.terraform.rest.RestVocabulary.restResource;

import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.rest.definition.Operation;
import io.github.darnold.terraform.rest.handler.RestResource;
import java.time.Duration;

/// Speech that a model makes of a text, in a local file.
final class TextToSpeech {

    private static final Shape SPEECH = shape(
            computed("id", string(), "A name that the provider gives it: OpenAI keeps nothing."),
            required("model", string().notEmpty(), "Model that speaks.").once(),
            required("input", string().length(1, 4096), "What to say.").once(),
            required("voice", string().notEmpty(), "Voice to speak with.").once(),
            optional("instructions", string().length(0, 4096), "How to say it.").once(),
            optional(
                            "response_format",
                            string().oneOf("mp3", "opus", "aac", "flac", "wav", "pcm"),
                            "Format of the file.")
                    .defaultValue("mp3")
                    .once(),
            optional("speed", number().between("0.25", "4"), "How fast to speak; `1` is usual.")
                    .once(),
            required("output_file", path(), "Local file to write the speech to.")
                    .notSent()
                    .once(),
            computed("output_sha256", string(), "SHA-256 of the file, in hexadecimal.")
                    .jsonName("sha256"),
            computed("output_bytes", int64(), "Size of the file.").jsonName("bytes"));

    static final RestResource RESOURCE = restResource("openai_text_to_speech", SPEECH)
            .describedAs("Makes speech of a text, which is billed, and writes it to a local file.")
            .replaceWarning("The speech is made, and billed, again.")
            .create(post("/audio/speech").savedTo("{output_file}"))
            .notStored()
            .timeout(Operation.CREATE, Duration.ofMinutes(5))
            .build();

    private TextToSpeech() {}
}
