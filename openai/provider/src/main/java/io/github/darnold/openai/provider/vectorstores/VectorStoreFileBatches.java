package io.github.darnold.openai.provider.vectorstores;

import static io.github.darnold.openai.provider.vectorstores.FileCounts.FILE_COUNTS;
import static io.github.darnold.openai.provider.vectorstores.VectorStoreFiles.VECTOR_STORE_ID;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.*;
import static io.github.darnold.terraform.rest.RestVocabulary.*;

import io.github.darnold.openai.provider.connection.OpenAiPaging;
import io.github.darnold.openai.provider.shapes.Chunking;
import io.github.darnold.openai.provider.shapes.Legacy;
import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.provider.DataSource;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Optional;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.rest.definition.ApiCall;
import io.github.darnold.terraform.rest.definition.Hooks;
import io.github.darnold.terraform.rest.definition.Import;
import io.github.darnold.terraform.rest.definition.Operation;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.exchange.ApiException;
import io.github.darnold.terraform.rest.handler.RestAction;
import io.github.darnold.terraform.rest.handler.RestResource;
import io.github.darnold.terraform.rest.list.Pages;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Batches: many files that are put into a vector store by one request.
public final class VectorStoreFileBatches {

    private static final String ONE = "/vector_stores/{vector_store_id}/file_batches/{id}";
    private static final String MEMBER = "member";
    private static final int MOST = 2000;

    private static final Attribute<String> STATUS =
            changing("status", string(), "`in_progress`, `completed`, `failed` or `cancelled`.");

    private static final Attribute<Set<String>> FAILED_FILE_IDS = changing(
                    "failed_file_ids",
                    setOf(string()),
                    "Files that could not be indexed; the batch is complete without.")
            .notReceived();

    private static final Optional<Boolean> WAIT_FOR_COMPLETION = local(
                    "wait_for_completion", bool(), "Wait until all files are indexed, or have failed.")
            .defaultValue(true);

    private static final Shape MEMBER_FILE = shape(
            required("file_id", string().notEmpty(), "File to put into the store, `file-...`."),
            optional(
                            "attributes_json",
                            json(),
                            "Attributes for the filters of searches, as JSON: `jsonencode({ year = 2027 })`.")
                    .jsonName("attributes"),
            optional("chunking_strategy", Chunking.TYPE, "How this file is cut into chunks. Default: `auto`."));

    private static final Shape SEEN =
            shape(STATUS, FILE_COUNTS, computed("created_at", int64(), "When the batch was made, in Unix seconds."));

    /// Reading a batch has answered the identifier of its store: only the answer to the create call counts.
    private static final Shape BATCH = SEEN.with(
                    computed("id", string(), "Identifier of the batch, `vsfb_...`.")
                            .notRefreshed(),
                    VECTOR_STORE_ID.requiresReplace().notReceived(),
                    optional(
                                    "file_ids",
                                    setOf(string().notEmpty()).size(1, MOST),
                                    "Files to put into the store: at most 2000.")
                            .once(),
                    optional(
                                    "files",
                                    listOf(object(MEMBER_FILE)).size(1, MOST),
                                    "Files with attributes or chunks of their own: at most 2000.")
                            .once(),
                    FileAttributes.ATTRIBUTES.once(),
                    optional("chunking_strategy", Chunking.TYPE, "How the files are cut into chunks. Default: `auto`.")
                            .once(),
                    WAIT_FOR_COMPLETION,
                    FAILED_FILE_IDS)
            .exactlyOneOf("file_ids", "files")
            .conflicting("files", "attributes", "chunking_strategy");

    private static final ApiCall FILES = get(ONE + "/files").paged(OpenAiPaging.AFTER_LAST_ID, 100);
    private static final ApiCall DETACH = delete("/vector_stores/{vector_store_id}/files/{" + MEMBER + "}");
    private static final Hooks.Destroying DETACHING = VectorStoreFileBatches::detach;

    public static final RestResource RESOURCE = restResource("openai_vector_store_file_batch", BATCH)
            .describedAs("Puts many files into a vector store by one request. Every change makes another batch.")
            .create(post("/vector_stores/{vector_store_id}/file_batches"))
            .read(get(ONE))
            .notRecoverable("OpenAI does not list batches.")
            .waiting(until(STATUS)
                    .reaches("completed")
                    .failsOn("failed", "cancelled")
                    .showing(FILE_COUNTS)
                    .onlyWhen(WAIT_FOR_COMPLETION)
                    .concluding((api, ended, call) -> FailedFiles.warn(failed(api, ended, call), _ -> true, call)))
            .completing((api, answer, batch, call) -> batch.with(
                    FAILED_FILE_IDS, Set.copyOf(failed(api, batch, call).keySet())))
            .goneWithParent(get("/vector_stores/{vector_store_id}").goneWhen("status", "expired"))
            .onDestroy(
                    "detach",
                    "A batch that is still running is cancelled, and its files are taken out of the store, one by one.",
                    cancelling(post(ONE + "/cancel"), STATUS).unless("completed", "failed", "cancelled"),
                    DETACHING)
            .onDestroy("forget", "The files stay in the store, and Terraform forgets the batch.")
            .importedBy(Import.by("{vector_store_id}/{id}").orJoinedBy(":"))
            .timeout(Operation.CREATE, Duration.ofHours(2))
            .timeout(Operation.DELETE, Duration.ofMinutes(30))
            .upgradedFrom(0, stored -> Chunking.nested(Legacy.withoutEmpties(stored)))
            .movedFrom("openai_vector_store_file_batch", "mkdev-me/openai")
            .build();

    public static final DataSource<Api> DATA_SOURCE = lookup(
                    "openai_vector_store_file_batch",
                    SEEN.with(computed("id", string(), "Identifier of the batch, `vsfb_...`."), VECTOR_STORE_ID))
            .describedAs("Reads how far a batch of files is.")
            .alsoSpelled("batch_id")
            .read(get(ONE))
            .build();

    public static final DataSource<Api> FILES_DATA_SOURCE = listing(
                    "openai_vector_store_file_batch_files", "files", VectorStoreFiles.LISTED)
            .describedAs("Lists the files of a batch, newest first.")
            .taking(
                    VECTOR_STORE_ID,
                    required("batch_id", string().notEmpty(), "Batch, `vsfb_...`."),
                    VectorStoreFiles.FILTER,
                    VectorStoreFiles.ORDER)
            .list(get("/vector_stores/{vector_store_id}/file_batches/{batch_id}/files")
                    .paged(OpenAiPaging.AFTER_LAST_ID, 100))
            .build();

    public static final RestAction ACTION_CANCEL = restAction(
                    "openai_vector_store_file_batch_cancel",
                    shape(VECTOR_STORE_ID, required("batch_id", string().notEmpty(), "Batch to cancel, `vsfb_...`.")))
            .describedAs("Cancels a batch of files. What is indexed already stays in the vector store.")
            .invoke(post("/vector_stores/{vector_store_id}/file_batches/{batch_id}/cancel"))
            .waiting(
                    get("/vector_stores/{vector_store_id}/file_batches/{batch_id}"),
                    until(STATUS)
                            .reaches("cancelled")
                            .needsAttentionOn(
                                    List.of("completed", "failed"),
                                    "The batch had ended before it could be cancelled."))
            .build();

    private static Map<String, String> failed(Api api, Fields batch, Call call) {
        return FileCounts.hasFailed(batch)
                ? FailedFiles.of(api, FILES.query("filter", "failed"), batch, call)
                : Map.of();
    }

    /// The store may have lost some of the files, or may be gone itself.
    private static void detach(Api api, Fields batch, Call call) {
        try {
            List<Value> members = new ArrayList<>();
            new Pages(api, FILES, call).forEachWhile(batch.values(), file -> members.add(file.get("id")));
            members.forEach(member -> detach(api, batch.values().with(MEMBER, member), call));
        } catch (ApiException e) {
            if (!e.isNotFound()) {
                throw e;
            }
        }
    }

    private static void detach(Api api, ObjectValue member, Call call) {
        try {
            api.send(DETACH.request(member), call);
        } catch (ApiException e) {
            if (!e.isNotFound()) {
                throw e;
            }
        }
    }

    private VectorStoreFileBatches() {}
}
