package io.github.darnold.openai.provider.catalogue;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.computed;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.int64;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.local;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.optional;
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
import io.github.darnold.terraform.plugin.schema.Optional;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.rest.handler.RestResource;

/// Files in containers: copies of files at OpenAI, by JSON, or local ones, by a form.
final class ContainerFiles {

    private static final Optional<String> LOCAL = local("source_file", path(), "Local file to upload.");

    private static final Optional<String> FILE_ID = optional(
                    "file_id", string().notEmpty(), "File at OpenAI to copy, `file-...`.")
            .once();

    private static final Attribute<Long> BYTES = computed("bytes", int64(), "Size of the file.");

    private static final Attribute<String> SHA256 = computed(
                    "source_sha256", string(), "SHA-256 of the local file. Other bytes make another file.")
            .notReceived()
            .requiresReplace();

    private static final Shape FILE = shape(
                    computed("id", string(), "Identifier of the file in its container, `cfile_...`."),
                    required("container_id", string().notEmpty(), "Container of the file.")
                            .requiresReplace(),
                    FILE_ID,
                    LOCAL,
                    SHA256,
                    BYTES,
                    computed("path", string(), "Path of the file in the container."),
                    computed("source", string(), "Who made it: `user` or `assistant`."),
                    computed("created_at", int64(), "When it was made, in Unix seconds."))
            .exactlyOneOf(FILE_ID, LOCAL);

    static final RestResource RESOURCE = restResource("openai_container_file", FILE)
            .describedAs("Puts a file into a container.")
            .create(post("/containers/{container_id}/files"))
            .uploading(localFile(LOCAL).sentAs("file").hashedIn(SHA256).sizedBy(BYTES))
            .read(get("/containers/{container_id}/files/{id}"))
            .listedBy(get("/containers/{container_id}/files").paged(OpenAiPaging.AFTER_LAST_ID, 100))
            .delete(delete("/containers/{container_id}/files/{id}"))
            .importedBy("{container_id}/{id}")
            .build();

    private ContainerFiles() {}
}
