package io.github.darnold.openai.emulator.assistants;

import io.github.darnold.openai.emulator.http.ApiError;
import io.github.darnold.openai.emulator.http.Json;
import io.github.darnold.openai.emulator.schema.StrictSchema;
import io.github.darnold.openai.emulator.store.Ids;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Tools and their resources as OpenAI gives them back, with what it fills in.
final class Tools {

    private Tools() {}

    /// Refuses strict functions and formats that are not closed.
    static void checkStrict(ObjectNode body) {
        StrictSchema.checkTools(body.path("tools"));
        StrictSchema.checkResponseFormat(body.path("response_format"));
    }

    static JsonNode normalize(JsonNode tools) {
        List<JsonNode> full = new ArrayList<>();
        for (JsonNode tool : tools.deepCopy()) {
            switch (tool.get("type").stringValue()) {
                case "function" -> fillFunction((ObjectNode) tool.get("function"));
                case "file_search" -> fillFileSearch(((ObjectNode) tool).withObject("file_search"));
                default -> {}
            }
            full.add(tool);
        }
        return Json.array(full);
    }

    private static void fillFunction(ObjectNode function) {
        if (function.path("strict").isNull() || !function.has("strict")) {
            function.put("strict", false);
        }
        if (!function.has("parameters")) {
            function.set("parameters", Json.object().put("type", "object").set("properties", Json.object()));
        }
    }

    private static void fillFileSearch(ObjectNode settings) {
        ObjectNode ranking = settings.withObject("ranking_options");
        if (!ranking.has("ranker")) {
            ranking.put("ranker", "default_2024_08_21");
        }
        if (!ranking.has("score_threshold")) {
            ranking.put("score_threshold", BigDecimal.valueOf(0, 1));
        }
    }

    /// Vector stores that are asked for come back as ids.
    static JsonNode normalizeResources(JsonNode resources, Ids ids) {
        ObjectNode full = resources.deepCopy().asObject();
        if (full.get("file_search") instanceof ObjectNode search && search.has("vector_stores")) {
            JsonNode stores = search.remove("vector_stores");
            if (search.has("vector_store_ids")) {
                throw ApiError.badRequest(
                        "You may not specify both 'vector_store_ids' and 'vector_stores'.",
                        "tool_resources.file_search",
                        "mutually_exclusive_parameters");
            }
            List<String> created = new ArrayList<>();
            stores.forEach(_ -> created.add(ids.next("vs_")));
            created.forEach(search.withArray("vector_store_ids")::add);
        }
        return full;
    }

    /// The first function among the tools that has the name, or the first of all for an empty name.
    static Optional<JsonNode> function(JsonNode tools, String name) {
        for (JsonNode tool : tools) {
            JsonNode function = tool.path("function");
            if (function.isObject()
                    && (name.isEmpty() || function.get("name").stringValue().equals(name))) {
                return Optional.of(function);
            }
        }
        return Optional.empty();
    }
}
