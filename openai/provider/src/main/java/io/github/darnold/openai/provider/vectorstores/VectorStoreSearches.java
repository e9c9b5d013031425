package io.github.darnold.openai.provider.vectorstores;

import static io.github.darnold.openai.provider.vectorstores.VectorStoreFiles.VECTOR_STORE_ID;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.*;
import static io.github.darnold.terraform.rest.RestVocabulary.*;

import io.github.darnold.terraform.plugin.provider.DataSource;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.rest.exchange.Api;

/// Searches of vector stores.
public final class VectorStoreSearches {

    private static final Shape RANKING = shape(
            optional(
                    "ranker",
                    string().knownWords("none", "auto", "default-2024-11-15"),
                    "How what was found is ranked again; `none` is the quickest. Default: `auto`."),
            optional("score_threshold", number().between("0", "1"), "Leave out what is less similar: from 0 to 1."));

    private static final Shape RESULT = shape(
            computed("file_id", string(), "File in which it was found."),
            computed("filename", string(), "Name of that file."),
            computed("score", number(), "How similar it is, from 0 to 1."),
            FileAttributes.AS_JSON,
            computed("content", listOf(object(VectorStoreFileContents.PART)), "What was found."));

    private static final Shape SEARCH = shape(
                    VECTOR_STORE_ID.notReceived(),
                    optional("query", string().notEmpty(), "What to search for.")
                            .notReceived(),
                    optional(
                                    "queries",
                                    listOf(string().notEmpty()).size(1, Integer.MAX_VALUE),
                                    "Several things to search for at once.")
                            .jsonName("query")
                            .notReceived(),
                    SearchFilters.FILTERS,
                    optional("max_num_results", int64().between(1, 50), "Maximum number of results. Default: `10`.")
                            .notReceived(),
                    optional("rewrite_query", bool(), "Let OpenAI put the query into better words first.")
                            .notReceived(),
                    optional("ranking_options", object(RANKING), "How results are ranked.")
                            .notReceived(),
                    computed("search_query", listOf(string()), "What was searched for, as OpenAI understood it."),
                    computed("results", listOf(object(RESULT)), "What was found, the most similar first.")
                            .jsonName("data"))
            .exactlyOneOf("query", "queries");

    public static final DataSource<Api> DATA_SOURCE = callDataSource("openai_vector_store_search", SEARCH)
            .describedAs("Searches a vector store. Every plan searches again, which OpenAI may bill.")
            .read(post("/vector_stores/{vector_store_id}/search"))
            .build();

    private VectorStoreSearches() {}
}
