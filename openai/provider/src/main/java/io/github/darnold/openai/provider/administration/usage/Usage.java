package io.github.darnold.openai.provider.administration.usage;

import static io.github.darnold.openai.provider.administration.usage.UsageReports.*;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.*;

import io.github.darnold.terraform.plugin.provider.DataSource;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Optional;
import io.github.darnold.terraform.rest.exchange.Api;
import java.util.List;

/// What the organization used, by kind of request. What was used in the last minutes may not be counted yet, so reports
/// that reach up to now change.
public final class Usage {

    private static final Attribute<Long> INPUT_TOKENS =
            computed("input_tokens", int64(), "Tokens read, cached ones too.");

    private static final Optional<Boolean> BATCH =
            optional("batch", bool(), "Count only batches, or only what is none.");

    private static final Attribute<Boolean> BATCH_GROUP =
            computed("batch", bool(), "Whether it came in a batch; null unless results are grouped by it.");

    private static final Attribute<String> SERVICE_TIER = grouped("service_tier", "Service tier");

    private static final List<Attribute<?>> TOKENS = List.of(
            INPUT_TOKENS,
            computed("input_cached_tokens", int64(), "Tokens read from the cache."),
            computed("input_cache_write_tokens", int64(), "Tokens written to the cache."),
            computed("input_cache_write_30m_tokens", int64(), "Tokens written to the cache for 30 minutes."),
            computed("input_cache_write_12h_tokens", int64(), "Tokens written to the cache for 12 hours."),
            computed("input_uncached_tokens", int64(), "Tokens read that were neither in the cache nor written to it."),
            computed("input_text_tokens", int64(), "Uncached tokens of text read."),
            computed("input_cached_text_tokens", int64(), "Tokens of text read from the cache."),
            computed("input_audio_tokens", int64(), "Uncached tokens of audio read."),
            computed("input_cached_audio_tokens", int64(), "Tokens of audio read from the cache."),
            computed("input_image_tokens", int64(), "Uncached tokens of images read."),
            computed("input_cached_image_tokens", int64(), "Tokens of images read from the cache."),
            computed("output_tokens", int64(), "Tokens written: text, audio and images."),
            computed("output_text_tokens", int64(), "Tokens of text written."),
            computed("output_audio_tokens", int64(), "Tokens of audio written."),
            computed("output_image_tokens", int64(), "Tokens of images written."),
            REQUESTS);

    private static final List<Attribute<?>> TOKEN_GROUPS =
            List.of(USER_ID, API_KEY_ID, MODEL, BATCH_GROUP, SERVICE_TIER, API_SOURCE);

    public static final DataSource<Api> COMPLETIONS = usage(
                    "completions", TOKENS, TOKEN_GROUPS, USER_IDS, API_KEY_IDS, MODELS, BATCH)
            .describedAs("Reports the tokens that completions and responses used.")
            .build();

    public static final DataSource<Api> DECISIONS = usage(
                    "decisions", TOKENS, TOKEN_GROUPS, USER_IDS, API_KEY_IDS, MODELS, BATCH)
            .describedAs("Reports the tokens that decisions used.")
            .build();

    public static final DataSource<Api> EMBEDDINGS = usage(
                    "embeddings",
                    List.of(INPUT_TOKENS, REQUESTS),
                    List.of(USER_ID, API_KEY_ID, MODEL),
                    USER_IDS,
                    API_KEY_IDS,
                    MODELS)
            .describedAs("Reports the tokens that embeddings used.")
            .build();

    public static final DataSource<Api> MODERATIONS = usage(
                    "moderations",
                    List.of(INPUT_TOKENS, REQUESTS),
                    List.of(USER_ID, API_KEY_ID, MODEL),
                    USER_IDS,
                    API_KEY_IDS,
                    MODELS)
            .describedAs("Reports the tokens that moderations used.")
            .build();

    public static final DataSource<Api> IMAGES = usage(
                    "images",
                    List.of(computed("images", int64(), "How many images were made."), REQUESTS),
                    List.of(
                            USER_ID,
                            API_KEY_ID,
                            MODEL,
                            grouped("size", "Size of the images"),
                            grouped("source", "Kind of request")),
                    USER_IDS,
                    API_KEY_IDS,
                    MODELS,
                    optional(
                            "sources",
                            setOf(string().knownWords("image.generation", "image.edit", "image.variation")),
                            "Count only these kinds of requests."),
                    optional(
                            "sizes",
                            setOf(string().knownWords("256x256", "512x512", "1024x1024", "1792x1792", "1024x1792")),
                            "Count only images of these sizes."))
            .describedAs("Reports how many images were made.")
            .build();

    public static final DataSource<Api> AUDIO_SPEECHES = usage(
                    "audio_speeches",
                    List.of(computed("characters", int64(), "How many characters were spoken."), REQUESTS),
                    List.of(USER_ID, API_KEY_ID, MODEL),
                    USER_IDS,
                    API_KEY_IDS,
                    MODELS)
            .describedAs("Reports how much text was turned into speech.")
            .build();

    public static final DataSource<Api> AUDIO_TRANSCRIPTIONS = usage(
                    "audio_transcriptions",
                    List.of(computed("seconds", int64(), "How many seconds of audio were transcribed."), REQUESTS),
                    List.of(USER_ID, API_KEY_ID, MODEL),
                    USER_IDS,
                    API_KEY_IDS,
                    MODELS)
            .describedAs("Reports how much audio was transcribed.")
            .build();

    public static final DataSource<Api> VECTOR_STORES = usage(
                    "vector_stores",
                    List.of(computed("usage_bytes", int64(), "How many bytes vector stores held.")),
                    List.of())
            .describedAs("Reports how much vector stores held.")
            .build();

    public static final DataSource<Api> CODE_INTERPRETER_SESSIONS = usage(
                    "code_interpreter_sessions",
                    List.of(computed("num_sessions", int64(), "How many sessions there were.")),
                    List.of())
            .describedAs("Reports how many sessions of the code interpreter there were.")
            .build();

    public static final DataSource<Api> FILE_SEARCH_CALLS = usage(
                    "file_search_calls",
                    List.of(computed("num_requests", int64(), "How many searches there were.")),
                    List.of(USER_ID, API_KEY_ID, grouped("vector_store_id", "Vector store")),
                    USER_IDS,
                    API_KEY_IDS,
                    only("vector_store_ids", "vector stores"))
            .describedAs("Reports how often files were searched.")
            .build();

    public static final DataSource<Api> WEB_SEARCH_CALLS = usage(
                    "web_search_calls",
                    List.of(computed("num_requests", int64(), "How many searches there were."), REQUESTS),
                    List.of(USER_ID, API_KEY_ID, MODEL, grouped("context_level", "How much was searched"), API_SOURCE),
                    USER_IDS,
                    API_KEY_IDS,
                    MODELS,
                    optional(
                            "context_levels",
                            setOf(string().knownWords("low", "medium", "high")),
                            "Count only searches of these levels."))
            .describedAs("Reports how often the web was searched.")
            .build();

    private Usage() {}
}
