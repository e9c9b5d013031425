package io.github.darnold.openai.provider.catalogue;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.bool;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.changing;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.computed;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.int64;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.local;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.object;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.required;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.shape;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;
import static io.github.darnold.terraform.rest.RestVocabulary.delete;
import static io.github.darnold.terraform.rest.RestVocabulary.get;
import static io.github.darnold.terraform.rest.RestVocabulary.post;
import static io.github.darnold.terraform.rest.RestVocabulary.restResource;
import static io.github.darnold.terraform.rest.RestVocabulary.until;

import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Optional;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.rest.definition.Operation;
import io.github.darnold.terraform.rest.definition.Recovery;
import io.github.darnold.terraform.rest.handler.RestResource;
import java.time.Duration;

/// Files in vector stores. A new one is readable some seconds late, and is indexed then.
final class VectorStoreFiles {

    private static final Attribute<String> STATUS =
            changing("status", string(), "`in_progress`, `completed`, `failed` or `cancelled`.");

    private static final Attribute<Long> USAGE_BYTES = changing("usage_bytes", int64(), "Bytes that the index takes.");

    private static final Attribute<Fields> LAST_ERROR = changing(
            "last_error",
            object(shape(
                    computed("code", string(), "OpenAI's word for what went wrong."),
                    computed("message", string(), "What went wrong, in words."))),
            "Why indexing failed.");

    private static final Optional<Boolean> WAIT_FOR_COMPLETION = local(
                    "wait_for_completion", bool(), "Wait until the file is indexed.")
            .defaultValue(true);

    private static final Shape FILE = shape(
            required("vector_store_id", string().notEmpty(), "Store that the file is put into.")
                    .requiresReplace()
                    .notReceived(),
            required("file_id", string().notEmpty(), "File to put into it.")
                    .jsonName("id")
                    .sentAs("file_id")
                    .requiresReplace(),
            WAIT_FOR_COMPLETION,
            STATUS,
            USAGE_BYTES,
            LAST_ERROR);

    static final RestResource RESOURCE = restResource("openai_vector_store_file", FILE)
            .describedAs("Puts a file into a vector store, which indexes it.")
            .create(post("/vector_stores/{vector_store_id}/files"))
            .read(get("/vector_stores/{vector_store_id}/files/{file_id}"))
            .recoveredBy(new Recovery.ByReading())
            .waiting(until(STATUS)
                    .reaches("completed")
                    .failsOn("failed", "cancelled")
                    .explainedBy(LAST_ERROR)
                    .appearing(Duration.ofSeconds(60))
                    .showing(USAGE_BYTES)
                    .onlyWhen(WAIT_FOR_COMPLETION))
            .delete(delete("/vector_stores/{vector_store_id}/files/{file_id}"))
            .importedBy("{vector_store_id}/{file_id}")
            .timeout(Operation.CREATE, Duration.ofMinutes(30))
            .build();

    private VectorStoreFiles() {}
}
