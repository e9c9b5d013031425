package io.github.darnold.openai.emulator.models;

import io.github.darnold.openai.emulator.http.Answer;
import io.github.darnold.openai.emulator.http.Call;
import io.github.darnold.openai.emulator.http.Chapter;
import io.github.darnold.openai.emulator.http.Json;
import io.github.darnold.openai.emulator.http.Route;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// `/models`: a list without pages; only fine-tuned models can be deleted.
public final class Models implements Chapter {

    private final ModelCatalogue catalogue;

    public Models(ModelCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/models", this::list),
                Route.get("/models/{model}", call -> Answer.ok(catalogue.get(call.variable("model")))),
                Route.delete("/models/{model}", this::delete));
    }

    @Override
    public void clear() {
        catalogue.clear();
    }

    private Answer list(Call call) {
        ObjectNode list = Json.object().put("object", "list");
        list.set("data", Json.array(catalogue.all()));
        return Answer.ok(list);
    }

    private Answer delete(Call call) {
        String id = call.variable("model");
        catalogue.remove(id);
        return Answer.ok(Json.object().put("id", id).put("object", "model").put("deleted", true));
    }
}
