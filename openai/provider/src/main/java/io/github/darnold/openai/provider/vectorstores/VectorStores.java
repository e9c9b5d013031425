package io.github.darnold.openai.provider.vectorstores;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.*;
import static io.github.darnold.terraform.rest.RestVocabulary.*;

import io.github.darnold.openai.provider.connection.OpenAiPaging;
import io.github.darnold.openai.provider.shapes.Chunking;
import io.github.darnold.openai.provider.shapes.Legacy;
import io.github.darnold.openai.provider.shapes.Metadata;
import io.github.darnold.terraform.plugin.provider.DataSource;
import io.github.darnold.terraform.plugin.provider.ListResource;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.rest.definition.ApiCall;
import io.github.darnold.terraform.rest.definition.Recovery;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.handler.RestResource;
import java.util.Map;

/// Vector stores: files that are cut into chunks and indexed, for file search.
public final class VectorStores {

    private static final Shape EXPIRY = shape(
            optional("anchor", string().oneOf("last_active_at"), "From when the days count.")
                    .defaultValue("last_active_at"),
            required("days", int64().between(1, 365), "Days without use after which the store expires."));

    private static final Shape COUNTS = shape(
            computed("in_progress", int64(), "Files that are being indexed."),
            computed("completed", int64(), "Files that can be searched."),
            computed("failed", int64(), "Files that could not be indexed."),
            computed("cancelled", int64(), "Files whose indexing was cancelled."),
            computed("total", int64(), "All files."));

    private static final Attribute<String> NAME =
            optional("name", string().notEmpty(), "Name shown in OpenAI's dashboard. Need not be unique.");

    private static final Shape READ = shape(
            computed("id", string(), "Identifier of the vector store, `vs_...`."),
            NAME,
            optional("expires_after", object(EXPIRY), "When the store expires. Default: never."),
            Metadata.METADATA,
            changing("status", string(), "`in_progress` while files are being indexed, else `completed`."),
            changing("usage_bytes", int64(), "Bytes that the store takes; OpenAI bills them by GB and day."),
            changing("file_counts", object(COUNTS), "How many files the store has, by their status."),
            changing("last_active_at", int64(), "When the store was last used, in Unix seconds."),
            changing("expires_at", int64(), "When the store will expire, in Unix seconds."),
            computed("created_at", int64(), "When the store was created, in Unix seconds."));

    private static final Shape STORE = READ.with(
            optional("description", string().notEmpty(), "What the store is for. OpenAI does not tell it back.")
                    .once(),
            optional("chunking_strategy", Chunking.TYPE, "How files that come with the store are cut into chunks.")
                    .once());

    private static final ApiCall LIST = get("/vector_stores").paged(OpenAiPaging.AFTER_LAST_ID, 100);

    private static final Attribute<String> NAME_PREFIX =
            local("name_prefix", string().notEmpty(), "Only stores whose names begin so.");

    private static final Attribute<Map<String, String>> METADATA_FILTER =
            local("metadata", mapOf(string()), "Only stores that have all of these pairs.");

    public static final RestResource RESOURCE = restResource("openai_vector_store", STORE)
            .describedAs("Manages a vector store for file search. One that expired counts as gone, and is made anew.")
            .replaceWarning("OpenAI bills what a vector store holds by GB and day, beyond the first GB.")
            .create(post("/vector_stores"))
            .read(get("/vector_stores/{id}").goneWhen("status", "expired"))
            .listedBy(LIST)
            .recoveredBy(Recovery.inItsList().newestFirst())
            .update(post("/vector_stores/{id}"))
            .onDestroy("delete", "The store is deleted; the files that it held stay.", delete("/vector_stores/{id}"))
            .onDestroy("forget", "The store stays as it is, and Terraform forgets it.")
            .importedBy("{id}")
            .upgradedFrom(0, VectorStores::fromOthers)
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

    /// Other providers have the sizes beside the type.
    private static ObjectValue fromOthers(ObjectValue stored) {
        ObjectValue state = Legacy.withoutEmpties(stored);
        return state.get("chunking_strategy") instanceof ObjectValue chunks
                        && !chunks.get("max_chunk_size_tokens").isNull()
                ? state.with(
                        "chunking_strategy",
                        ObjectValue.of("type", chunks.get("type")).with("static", chunks.without("type")))
                : state;
    }

    private VectorStores() {}
}
