package io.github.darnold.openai.emulator.embeddings;

import static io.github.darnold.openai.emulator.schema.Shapes.any;
import static io.github.darnold.openai.emulator.schema.Shapes.atLeast;
import static io.github.darnold.openai.emulator.schema.Shapes.object;
import static io.github.darnold.openai.emulator.schema.Shapes.text;
import static io.github.darnold.openai.emulator.schema.Shapes.word;

import io.github.darnold.openai.emulator.http.Answer;
import io.github.darnold.openai.emulator.http.ApiError;
import io.github.darnold.openai.emulator.http.Call;
import io.github.darnold.openai.emulator.http.Chapter;
import io.github.darnold.openai.emulator.http.Json;
import io.github.darnold.openai.emulator.http.Route;
import io.github.darnold.openai.emulator.models.ModelCatalogue;
import io.github.darnold.openai.emulator.schema.ObjectShape;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `/embeddings`.
public final class Embeddings implements Chapter {

    private static final ObjectShape CREATE = object().required("input", any())
            .required("model", text())
            .optional("encoding_format", word("float", "base64"))
            .optional("dimensions", atLeast(1))
            .optional("user", text());

    private final ModelCatalogue models;

    public Embeddings(ModelCatalogue models) {
        this.models = models;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.post("/embeddings", CREATE::check, this::create));
    }

    private Answer create(Call call) {
        String model = call.body().get("model").stringValue();
        if (!models.exists(model)) {
            throw ApiError.unknownModel(model);
        }
        if (!models.isEmbeddingModel(model)) {
            throw ApiError.of(403, "You are not allowed to generate embeddings from this model", null, null);
        }
        int dimensions = dimensions(model, call.body().path("dimensions"));
        boolean base64 = call.body().path("encoding_format").asString("float").equals("base64");
        ArrayNode data = Json.array();
        int tokens = 0;
        List<JsonNode> inputs = EmbeddingInput.split(call.body().get("input"));
        EmbeddingInput.checkTokens(inputs);
        for (JsonNode input : inputs) {
            float[] vector = Vectors.of(model, input.asString(input.toString()), dimensions);
            ObjectNode embedding = Json.object().put("object", "embedding").put("index", data.size());
            embedding.set("embedding", base64 ? Vectors.base64(vector) : Vectors.numbers(vector));
            data.add(embedding);
            tokens += EmbeddingInput.tokens(input);
        }
        ObjectNode answer = Json.object().put("object", "list");
        answer.set("data", data);
        answer.put("model", model.equals("text-embedding-ada-002") ? "text-embedding-ada-002-v2" : model);
        answer.set("usage", Json.object().put("prompt_tokens", tokens).put("total_tokens", tokens));
        return Answer.ok(answer);
    }

    private static int dimensions(String model, JsonNode asked) {
        int full = Vectors.fullSize(model);
        if (!asked.isNumber()) {
            return full;
        }
        if (model.equals("text-embedding-ada-002")) {
            throw ApiError.badRequest("This model does not support specifying dimensions.", "dimensions", null);
        }
        if (asked.asLong() > full) {
            throw ApiError.badRequest(
                    "Invalid value for 'dimensions' = " + asked.asLong() + ". Must be less than or equal to " + full
                            + ".",
                    "dimensions",
                    null);
        }
        return asked.asInt();
    }
}
