package io.github.darnold.openai.emulator.usage;

import java.util.List;
import java.util.stream.Stream;

/// One report: what is counted, and what can be told apart.
///
/// @param name last part of its path
/// @param word `object` of its results
/// @param amounts fields that add up
/// @param groups fields that results can be grouped by
record UsageKind(String name, String word, List<String> amounts, List<String> groups) {

    private static final List<String> TOKENS = List.of("input_tokens", "output_tokens", "num_model_requests");
    private static final List<String> TOKEN_GROUPS =
            List.of("project_id", "user_id", "api_key_id", "model", "batch", "service_tier");
    private static final List<String> BY_MODEL = List.of("project_id", "user_id", "api_key_id", "model");
    private static final List<String> BY_PROJECT = List.of("project_id");

    static final UsageKind COSTS = new UsageKind(
            "costs",
            "organization.costs.result",
            List.of("value"),
            List.of("project_id", "line_item", "api_key_id", "user_id", "api_source"));

    static final List<UsageKind> USAGE = List.of(
            of("completions", TOKENS, TOKEN_GROUPS),
            of("decisions", TOKENS, TOKEN_GROUPS),
            of("embeddings", List.of("input_tokens", "num_model_requests"), BY_MODEL),
            of("moderations", List.of("input_tokens", "num_model_requests"), BY_MODEL),
            of(
                    "images",
                    List.of("images", "num_model_requests"),
                    List.of("project_id", "user_id", "api_key_id", "model", "size", "source")),
            of("audio_speeches", List.of("characters", "num_model_requests"), BY_MODEL),
            of("audio_transcriptions", List.of("seconds", "num_model_requests"), BY_MODEL),
            of("vector_stores", List.of("usage_bytes"), BY_PROJECT),
            of("code_interpreter_sessions", List.of("num_sessions"), BY_PROJECT),
            of(
                    "file_search_calls",
                    List.of("num_requests"),
                    List.of("project_id", "user_id", "api_key_id", "vector_store_id")),
            of(
                    "web_search_calls",
                    List.of("num_requests", "num_model_requests"),
                    List.of("project_id", "user_id", "api_key_id", "model", "context_level", "api_source")));

    private static UsageKind of(String name, List<String> amounts, List<String> groups) {
        return new UsageKind(name, "organization.usage." + name + ".result", amounts, groups);
    }

    static Stream<UsageKind> all() {
        return Stream.concat(USAGE.stream(), Stream.of(COSTS));
    }

    boolean isCosts() {
        return name.equals("costs");
    }

    String path() {
        return isCosts() ? "/organization/costs" : "/organization/usage/" + name;
    }

    /// How many buckets a page has when the request does not say, and at most.
    int[] pageSizes(String width) {
        return switch (width) {
            case "1m" -> new int[] {60, 1440};
            case "1h" -> new int[] {24, 168};
            default -> isCosts() ? new int[] {7, 180} : new int[] {7, 31};
        };
    }

    List<String> widths() {
        return isCosts() ? List.of("1d") : List.of("1d", "1h", "1m");
    }
}
