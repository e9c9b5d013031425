package io.github.darnold.openai.emulator.vectorstores;

import io.github.darnold.openai.emulator.embeddings.Vectors;
import io.github.darnold.openai.emulator.generation.Tokens;
import io.github.darnold.openai.emulator.http.Answer;
import io.github.darnold.openai.emulator.http.Call;
import io.github.darnold.openai.emulator.http.Chapter;
import io.github.darnold.openai.emulator.http.Json;
import io.github.darnold.openai.emulator.http.Route;
import io.github.darnold.openai.emulator.schema.Documented;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `/vector_stores/{vector_store_id}/search`: the chunks whose embeddings are the most similar to that of the query.
final class Searches implements Chapter {

    private static final String PATH = "/vector_stores/{vector_store_id}/search";
    private static final String MODEL = "text-embedding-3-large";
    private static final int DIMENSIONS = 256;
    private static final int USUAL = 10;

    private final VectorStores stores;
    private final InstantSource clock;

    Searches(VectorStores stores, InstantSource clock) {
        this.stores = stores;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post(PATH, Documented.body("POST " + PATH), this::search).forAssistantsBeta());
    }

    /// A chunk of a file, and how similar it is to some query.
    private record Found(ObjectNode file, String name, String text, double score) {}

    private Answer search(Call call) {
        ObjectNode body = call.body();
        ObjectNode store = stores.searchable(call);
        List<String> queries = queries(body.get("query"));
        Optional<SearchFilter> filter =
                body.path("filters").isObject() ? Optional.of(SearchFilter.of(body.get("filters"))) : Optional.empty();
        List<float[]> vectors = queries.stream().map(Searches::vector).toList();
        double threshold = body.at("/ranking_options/score_threshold").asDouble(0);
        List<ObjectNode> results = stores
                .files()
                .collection()
                .of(store.get("id").stringValue())
                .stream()
                .filter(file -> file.get("status").stringValue().equals("completed"))
                .filter(file -> filter.isEmpty() || filter.get().fits(file.path("attributes")))
                .flatMap(file -> chunks(file, vectors))
                .filter(each -> each.score() >= threshold)
                .sorted(Comparator.comparingDouble(Found::score).reversed())
                .limit(body.path("max_num_results").asInt(USUAL))
                .map(Searches::result)
                .toList();
        store.put("last_active_at", clock.instant().getEpochSecond());
        ObjectNode answer = Json.object().put("object", "vector_store.search_results.page");
        ArrayNode asked = answer.withArray("search_query");
        queries.forEach(asked::add);
        answer.set("data", Json.array(results));
        return Answer.ok(answer.put("has_more", false).putNull("next_page"));
    }

    private static List<String> queries(JsonNode query) {
        return query.isArray() ? query.valueStream().map(JsonNode::stringValue).toList() : List.of(query.stringValue());
    }

    private static float[] vector(String text) {
        return Vectors.of(MODEL, text, DIMENSIONS);
    }

    private Stream<Found> chunks(ObjectNode file, List<float[]> queries) {
        String name = stores.files().name(file);
        JsonNode sizes = file.at("/chunking_strategy/static");
        return cut(
                        stores.files().text(file),
                        sizes.path("max_chunk_size_tokens").asInt(),
                        sizes.path("chunk_overlap_tokens").asInt())
                .stream()
                .map(text -> new Found(file, name, text, score(vector(text), queries)));
    }

    /// The best of all queries counts.
    private static double score(float[] chunk, List<float[]> queries) {
        return queries.stream()
                .mapToDouble(query -> Math.clamp(Vectors.similarity(chunk, query), 0, 1))
                .max()
                .orElse(0);
    }

    /// Pieces of so many tokens, of which neighbours share some.
    private static List<String> cut(String text, int size, int overlap) {
        List<String> tokens = Tokens.split(text);
        List<String> chunks = new ArrayList<>();
        int step = Math.max(1, size - overlap);
        for (int from = 0; from < tokens.size(); from += step) {
            int end = Math.min(tokens.size(), from + size);
            chunks.add(String.join("", tokens.subList(from, end)));
            if (end == tokens.size()) {
                break;
            }
        }
        return chunks;
    }

    private static ObjectNode result(Found found) {
        ObjectNode result = Json.object()
                .put("file_id", found.file().get("id").stringValue())
                .put("filename", found.name())
                .put("score", found.score());
        JsonNode attributes = found.file().path("attributes");
        result.set("attributes", attributes.isObject() ? attributes : Json.object());
        result.withArray("content").add(Json.object().put("type", "text").put("text", found.text()));
        return result;
    }
}
