package io.github.darnold.openai.provider.vectorstores;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.*;
import static io.github.darnold.terraform.rest.RestVocabulary.*;

import io.github.darnold.openai.provider.connection.OpenAiPaging;
import io.github.darnold.openai.provider.shapes.Chunking;
import io.github.darnold.openai.provider.shapes.Legacy;
import io.github.darnold.openai.provider.shapes.Metadata;
import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.provider.DataSource;
import io.github.darnold.terraform.plugin.provider.ListResource;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Optional;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.rest.definition.ApiCall;
import io.github.darnold.terraform.rest.definition.Operation;
import io.github.darnold.terraform.rest.definition.Recovery;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.handler.RestResource;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/// Vector stores: files that are cut into chunks and indexed, for file search.
public final class VectorStores {

    private static final String EXPIRED =
            "It has expired: nobody used it for as many days as expires_after says. OpenAI has dropped the index; the"
                    + " files themselves remain. Apply to make another one, or allow more days.";

    private static final Shape EXPIRY = shape(
            optional("anchor", string().oneOf("last_active_at"), "From when the days count.")
                    .defaultValue("last_active_at"),
            required("days", int64().between(1, 365), "Days without use after which the store expires."));

    private static final Attribute<String> STATUS =
            changing("status", string(), "`in_progress` while files are being indexed, `completed`, or `expired`.");

    private static final Attribute<String> NAME =
            optional("name", string().notEmpty(), "Name shown in OpenAI's dashboard. Need not be unique.");

    private static final Shape READ = shape(
            computed("id", string(), "Identifier of the vector store, `vs_...`."),
            NAME,
            optional("expires_after", object(EXPIRY), "When the store expires. Default: never."),
            Metadata.METADATA,
            STATUS,
            changing("usage_bytes", int64(), "Bytes that the store takes; OpenAI bills them by GB and day."),
            FileCounts.FILE_COUNTS,
            changing("last_active_at", int64(), "When the store was last used, in Unix seconds."),
            changing("expires_at", int64(), "When the store will expire, in Unix seconds."),
            computed("created_at", int64(), "When the store was created, in Unix seconds."));

    private static final Optional<Set<String>> FILE_IDS = optional(
                    "file_ids",
                    setOf(string().notEmpty()),
                    "Files that this resource puts into the store. Those that others put there, such as"
                            + " `openai_vector_store_file`, stay as they are.")
            .createOnly()
            .notReceived();

    private static final Optional<Fields> CHUNKING = optional(
                    "chunking_strategy",
                    Chunking.TYPE,
                    "How the files of `file_ids` are cut into chunks. Default: `auto`.")
            .once();

    private static final Optional<Boolean> WAIT_FOR_COMPLETION = local(
                    "wait_for_completion",
                    bool(),
                    "Wait until the files of `file_ids` are indexed. Those that fail are a warning.")
            .defaultValue(true);

    private static final Shape STORE = READ.with(
            optional("description", string().notEmpty(), "What the store is for. OpenAI does not tell it back.")
                    .once(),
            FILE_IDS,
            CHUNKING,
            WAIT_FOR_COMPLETION);

    private static final ApiCall FILES = get("/vector_stores/{id}/files").paged(OpenAiPaging.AFTER_LAST_ID, 100);

    private static final ApiCall LIST = get("/vector_stores").paged(OpenAiPaging.AFTER_LAST_ID, 100);

    private static final Attribute<String> NAME_PREFIX =
            local("name_prefix", string().notEmpty(), "Only stores whose names begin so.");

    private static final Attribute<Map<String, String>> METADATA_FILTER =
            local("metadata", mapOf(string()), "Only stores that have all of these pairs.");

    public static final RestResource RESOURCE = restResource("openai_vector_store", STORE)
            .describedAs("Manages a vector store for file search. One that expired counts as gone, and is made anew.")
            .replaceWarning("OpenAI bills what a vector store holds by GB and day, beyond the first GB.")
            .create(post("/vector_stores"))
            .read(get("/vector_stores/{id}").goneWhen("status", "expired", EXPIRED))
            .listedBy(LIST)
            .recoveredBy(Recovery.inItsList().newestFirst())
            .update(post("/vector_stores/{id}"))
            .memberSet(members(FILE_IDS)
                    .list(FILES, "id")
                    .add(post("/vector_stores/{id}/files").carrying(CHUNKING), "file_id")
                    .remove(delete("/vector_stores/{id}/files/{member}"))
                    .addedTogether(post("/vector_stores/{id}/file_batches").carrying(CHUNKING), "file_ids", 2000, 500))
            .waiting(until(STATUS)
                    .reaches("completed")
                    .failsOn("expired")
                    .showing(FileCounts.FILE_COUNTS)
                    .onlyWhen(WAIT_FOR_COMPLETION)
                    .concluding(VectorStores::warnOfFailedFiles))
            .onDestroy("delete", "The store is deleted; the files that it held stay.", delete("/vector_stores/{id}"))
            .onDestroy("forget", "The store stays as it is, and Terraform forgets it.")
            .importedBy("{id}")
            .timeout(Operation.CREATE, Duration.ofMinutes(30))
            .timeout(Operation.UPDATE, Duration.ofMinutes(30))
            .upgradedFrom(0, stored -> Chunking.nested(Legacy.withoutEmpties(stored)))
            .movedFrom("openai_vector_store", "mkdev-me/openai")
            .build();

    public static final ListResource<Api> LIST_RESOURCE = listResource(RESOURCE)
            .describedAs("Finds vector stores, newest first.")
            .taking(NAME_PREFIX)
            .keeping(VectorStores::isWanted)
            .build();

    public static final DataSource<Api> DATA_SOURCE = lookup("openai_vector_store", READ)
            .describedAs("Reads one vector store.")
            .alsoSpelled("vector_store_id")
            .orBy("name", LIST)
            .read(get("/vector_stores/{id}"))
            .build();

    public static final DataSource<Api> LIST_DATA_SOURCE = listing("openai_vector_stores", "vector_stores", READ)
            .describedAs("Lists the vector stores of the project, newest first.")
            .taking(NAME_PREFIX, METADATA_FILTER)
            .keeping(VectorStores::isWanted)
            .list(LIST)
            .build();

    private static boolean isWanted(Fields config, Fields store) {
        return store.getOrDefault(NAME, "").startsWith(config.getOrDefault(NAME_PREFIX, ""))
                && store.getOrDefault(Metadata.METADATA, Map.of())
                        .entrySet()
                        .containsAll(
                                config.getOrDefault(METADATA_FILTER, Map.of()).entrySet());
    }

    /// Files that others put into the store are theirs to worry about.
    private static void warnOfFailedFiles(Api api, Fields store, Call call) {
        Set<String> own = store.getOrDefault(FILE_IDS, Set.of());
        if (!own.isEmpty() && FileCounts.hasFailed(store)) {
            FailedFiles.warn(FailedFiles.of(api, FILES.query("filter", "failed"), store, call), own::contains, call);
        }
    }

    private VectorStores() {}
}
