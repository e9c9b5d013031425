package io.github.darnold.openai.provider.vectorstores;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.*;
import static io.github.darnold.terraform.rest.RestVocabulary.*;

import io.github.darnold.openai.provider.connection.OpenAiPaging;
import io.github.darnold.openai.provider.shapes.Chunking;
import io.github.darnold.openai.provider.shapes.Legacy;
import io.github.darnold.terraform.plugin.provider.DataSource;
import io.github.darnold.terraform.plugin.provider.ListResource;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Optional;
import io.github.darnold.terraform.plugin.schema.Required;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.rest.definition.ApiCall;
import io.github.darnold.terraform.rest.definition.Import;
import io.github.darnold.terraform.rest.definition.Operation;
import io.github.darnold.terraform.rest.definition.Recovery;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.handler.RestResource;
import java.time.Duration;

/// Files in vector stores. A new one is readable some seconds late, and is indexed then.
public final class VectorStoreFiles {

    static final Required<String> VECTOR_STORE_ID =
            required("vector_store_id", string().notEmpty(), "Vector store, `vs_...`.");

    static final Optional<String> FILTER = optional(
            "filter", string().oneOf("in_progress", "completed", "failed", "cancelled"), "Only files in this status.");

    static final Optional<String> ORDER = optional(
            "order",
            string().oneOf("asc", "desc"),
            "By the time when the files were put into the store: `desc`, the newest first, is OpenAI's default.");

    private static final Attribute<String> STATUS =
            changing("status", string(), "`in_progress`, `completed`, `failed` or `cancelled`.");

    private static final Attribute<Long> USAGE_BYTES = changing("usage_bytes", int64(), "Bytes that the index takes.");

    private static final Attribute<Fields> LAST_ERROR = changing(
            "last_error",
            object(shape(
                    computed("code", string(), "`server_error`, `unsupported_file` or `invalid_file`."),
                    computed("message", string(), "What went wrong, in words."))),
            "Why indexing failed.");

    private static final Optional<Boolean> WAIT_FOR_COMPLETION = local(
                    "wait_for_completion", bool(), "Wait until the file is indexed. One that fails is an error then.")
            .defaultValue(true);

    static final Shape INDEXED = shape(
            computed("id", string(), "Identifier of the file, `file-...`."),
            STATUS,
            USAGE_BYTES,
            LAST_ERROR,
            computed("created_at", int64(), "When the file was put into the store, in Unix seconds."));

    static final Shape LISTED = INDEXED.with(
            optional("chunking_strategy", Chunking.TYPE, "How the file was cut into chunks."), FileAttributes.AS_JSON);

    private static final Shape FILE = INDEXED.with(
            VECTOR_STORE_ID.requiresReplace().notReceived(),
            required("file_id", string().notEmpty(), "File to put into the store, `file-...`.")
                    .jsonName("id")
                    .sentAs("file_id")
                    .requiresReplace(),
            FileAttributes.ATTRIBUTES,
            optional("chunking_strategy", Chunking.TYPE, "How the file is cut into chunks. Default: `auto`.")
                    .once(),
            WAIT_FOR_COMPLETION);

    static final ApiCall LIST = get("/vector_stores/{vector_store_id}/files").paged(OpenAiPaging.AFTER_LAST_ID, 100);

    public static final RestResource RESOURCE = restResource("openai_vector_store_file", FILE)
            .describedAs("Puts a file into a vector store, which indexes it for file search.")
            .create(post("/vector_stores/{vector_store_id}/files"))
            .read(get("/vector_stores/{vector_store_id}/files/{file_id}"))
            .listedBy(LIST.picking("id", "{file_id}"))
            .recoveredBy(new Recovery.ByReading())
            .update(post("/vector_stores/{vector_store_id}/files/{file_id}"))
            .waiting(until(STATUS)
                    .reaches("completed")
                    .failsOn("failed", "cancelled")
                    .explainedBy(LAST_ERROR)
                    .appearing(Duration.ofSeconds(60))
                    .showing(USAGE_BYTES)
                    .onlyWhen(WAIT_FOR_COMPLETION))
            .goneWithParent(get("/vector_stores/{vector_store_id}").goneWhen("status", "expired"))
            .onDestroy(
                    "delete",
                    "The file is taken out of the store, and stays with OpenAI.",
                    delete("/vector_stores/{vector_store_id}/files/{file_id}"))
            .onDestroy("forget", "The file stays in the store, and Terraform forgets it.")
            .importedBy(Import.by("{vector_store_id}/{file_id}").orJoinedBy(":"))
            .timeout(Operation.CREATE, Duration.ofMinutes(30))
            .upgradedFrom(0, stored -> Chunking.nested(Legacy.withoutEmpties(stored)))
            .movedFrom("openai_vector_store_file", "mkdev-me/openai")
            .build();

    public static final ListResource<Api> LIST_RESOURCE = listResource(RESOURCE)
            .describedAs("Finds the files of a vector store, newest first.")
            .taking(VECTOR_STORE_ID, FILTER)
            .build();

    public static final DataSource<Api> DATA_SOURCE = lookup(
                    "openai_vector_store_file",
                    INDEXED.with(
                            VECTOR_STORE_ID,
                            FileAttributes.ATTRIBUTES,
                            optional("chunking_strategy", Chunking.TYPE, "How the file was cut into chunks.")))
            .describedAs("Reads one file of a vector store: how far its indexing is, and why it failed.")
            .alsoSpelled("file_id")
            .read(get("/vector_stores/{vector_store_id}/files/{id}"))
            .build();

    public static final DataSource<Api> LIST_DATA_SOURCE = listing("openai_vector_store_files", "files", LISTED)
            .describedAs("Lists the files of a vector store, newest first.")
            .taking(VECTOR_STORE_ID, FILTER, ORDER)
            .list(LIST)
            .build();

    private VectorStoreFiles() {}
}
