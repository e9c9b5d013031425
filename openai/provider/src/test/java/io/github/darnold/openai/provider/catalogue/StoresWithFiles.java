package io.github.darnold.openai.provider.catalogue;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.changing;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.computed;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.int64;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.optional;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.setOf;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.shape;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;
import static io.github.darnold.terraform.rest.RestVocabulary.delete;
import static io.github.darnold.terraform.rest.RestVocabulary.get;
import static io.github.darnold.terraform.rest.RestVocabulary.members;
import static io.github.darnold.terraform.rest.RestVocabulary.post;
import static io.github.darnold.terraform.rest.RestVocabulary.restResource;

import io.github.darnold.openai.provider.connection.OpenAiPaging;
import io.github.darnold.terraform.plugin.schema.Optional;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.rest.handler.RestResource;
import java.util.Set;

/// Vector stores with the files that they attach, beside those that others attach.
final class StoresWithFiles {

    private static final Optional<Set<String>> FILE_IDS = optional(
                    "file_ids", setOf(string().notEmpty()), "Files that this resource puts into the store.")
            .createOnly()
            .notReceived();

    private static final Shape STORE = shape(
            computed("id", string(), "Identifier of the vector store, `vs_...`."),
            optional("name", string(), "Name of the store."),
            FILE_IDS,
            changing("status", string(), "`in_progress` while files are being indexed, else `completed`."),
            computed("created_at", int64(), "When the store was created, in Unix seconds."));

    static final RestResource RESOURCE = restResource("openai_vector_store", STORE)
            .describedAs("Manages a vector store and files in it.")
            .create(post("/vector_stores"))
            .read(get("/vector_stores/{id}").goneUnless("status", "in_progress", "completed"))
            .listedBy(get("/vector_stores").paged(OpenAiPaging.AFTER_LAST_ID, 100))
            .update(post("/vector_stores/{id}"))
            .memberSet(members(FILE_IDS)
                    .list(get("/vector_stores/{id}/files").paged(OpenAiPaging.AFTER_LAST_ID, 100), "id")
                    .add(post("/vector_stores/{id}/files"), "file_id")
                    .remove(delete("/vector_stores/{id}/files/{member}")))
            .delete(delete("/vector_stores/{id}"))
            .importedBy("{id}")
            .build();

    private StoresWithFiles() {}
}
