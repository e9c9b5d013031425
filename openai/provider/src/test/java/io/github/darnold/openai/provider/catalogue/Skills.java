package io.github.darnold.openai.provider.catalogue;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.computed;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.int64;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.path;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.required;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.shape;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;
import static io.github.darnold.terraform.rest.RestVocabulary.delete;
import static io.github.darnold.terraform.rest.RestVocabulary.get;
import static io.github.darnold.terraform.rest.RestVocabulary.localFolder;
import static io.github.darnold.terraform.rest.RestVocabulary.post;
import static io.github.darnold.terraform.rest.RestVocabulary.restResource;

import io.github.darnold.openai.provider.connection.OpenAiPaging;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Required;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.rest.handler.RestResource;

/// Skills: folders that are uploaded as a whole. Here, other content makes another skill; that it can be a new version
/// takes an update by a call of its own.
final class Skills {

    private static final int MOST_FILES = 500;

    private static final Required<String> SOURCE_DIR =
            required("source_dir", path(), "Folder with the skill.").notSent().notReceived();

    private static final Attribute<String> SHA256 = computed(
                    "content_sha256", string(), "SHA-256 of names and bytes of all files.")
            .notReceived()
            .requiresReplace();

    private static final Shape SKILL = shape(
            computed("id", string(), "Identifier of the skill, `skill_...`."),
            SOURCE_DIR,
            SHA256,
            computed("name", string(), "Name, from `SKILL.md`."),
            computed("description", string(), "What it is for, from `SKILL.md`."),
            computed("default_version", string(), "Version that is used."),
            computed("latest_version", string(), "Newest version."),
            computed("created_at", int64(), "When the skill was made, in Unix seconds."));

    static final RestResource RESOURCE = restResource("openai_skill", SKILL)
            .describedAs("Uploads a skill.")
            .create(post("/skills"))
            .uploading(localFolder(SOURCE_DIR, MOST_FILES).sentAs("files[]").hashedIn(SHA256))
            .read(get("/skills/{id}"))
            .listedBy(get("/skills").paged(OpenAiPaging.AFTER_LAST_ID, 100))
            .delete(delete("/skills/{id}"))
            .importedBy("{id}")
            .build();

    private Skills() {}
}
