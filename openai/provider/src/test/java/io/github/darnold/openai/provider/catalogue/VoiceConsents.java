package io.github.darnold.openai.provider.catalogue;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.computed;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.int64;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.path;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.required;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.shape;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;
import static io.github.darnold.terraform.rest.RestVocabulary.delete;
import static io.github.darnold.terraform.rest.RestVocabulary.get;
import static io.github.darnold.terraform.rest.RestVocabulary.localFile;
import static io.github.darnold.terraform.rest.RestVocabulary.post;
import static io.github.darnold.terraform.rest.RestVocabulary.restResource;

import io.github.darnold.openai.provider.connection.OpenAiPaging;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Required;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.rest.handler.RestResource;

/// Consents of speakers to the use of their voices: recordings that are uploaded once.
final class VoiceConsents {

    private static final Required<String> RECORDING = required(
                    "recording", path(), "Local file with the recording, at most 10 MiB. Its bytes decide.")
            .notSent()
            .notReceived();

    private static final Attribute<String> SHA256 = computed(
                    "recording_sha256", string(), "SHA-256 of the recording. Another one makes another consent.")
            .notReceived()
            .requiresReplace();

    private static final Shape CONSENT = shape(
            computed("id", string(), "Identifier of the consent, `cons_...`."),
            required("name", string().notEmpty(), "Label of the recording."),
            required("language", string().notEmpty(), "Language of the consent phrase, such as `en-US`.")
                    .requiresReplace(),
            RECORDING,
            SHA256,
            computed("created_at", int64(), "When the consent was made, in Unix seconds."));

    static final RestResource RESOURCE = restResource("openai_voice_consent", CONSENT)
            .describedAs("Uploads the consent of a speaker.")
            .create(post("/audio/voice_consents"))
            .uploading(localFile(RECORDING).hashedIn(SHA256).maxBytes(10 << 20).typedByName())
            .read(get("/audio/voice_consents/{id}"))
            .listedBy(get("/audio/voice_consents").paged(OpenAiPaging.AFTER_LAST_ID, 100))
            .update(post("/audio/voice_consents/{id}"))
            .delete(delete("/audio/voice_consents/{id}"))
            .importedBy("{id}")
            .build();

    private VoiceConsents() {}
}
