package io.github.darnold.openai.emulator.assistants;

import static io.github.darnold.openai.emulator.schema.Shapes.METADATA;
import static io.github.darnold.openai.emulator.schema.Shapes.list;
import static io.github.darnold.openai.emulator.schema.Shapes.object;
import static io.github.darnold.openai.emulator.schema.Shapes.text;

import io.github.darnold.openai.emulator.http.Answer;
import io.github.darnold.openai.emulator.http.Call;
import io.github.darnold.openai.emulator.http.Chapter;
import io.github.darnold.openai.emulator.http.Json;
import io.github.darnold.openai.emulator.http.Route;
import io.github.darnold.openai.emulator.models.ModelCatalogue;
import io.github.darnold.openai.emulator.schema.ObjectShape;
import io.github.darnold.openai.emulator.schema.SharedShapes;
import io.github.darnold.openai.emulator.store.Defaults;
import io.github.darnold.openai.emulator.store.Ids;
import io.github.darnold.openai.emulator.store.Paging;
import io.github.darnold.openai.emulator.store.StoredObjects;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/// `/assistants`.
final class Assistants implements Chapter {

    private static final ObjectShape FIELDS = object().optional(
                    "name", text(0, 256).orNull())
            .optional("description", text(0, 512).orNull())
            .optional("instructions", text(0, 256_000).orNull())
            .optional("reasoning_effort", SharedShapes.REASONING_EFFORT)
            .optional("tools", list(AssistantShapes.TOOL, 0, 128))
            .optional("metadata", METADATA)
            .optional("temperature", AssistantShapes.TEMPERATURE)
            .optional("top_p", AssistantShapes.TOP_P)
            .optional("response_format", AssistantShapes.RESPONSE_FORMAT);
    private static final ObjectShape CREATE =
            FIELDS.required("model", text()).optional("tool_resources", AssistantShapes.NEW_TOOL_RESOURCES);
    private static final ObjectShape MODIFY =
            FIELDS.optional("model", text()).optional("tool_resources", AssistantShapes.TOOL_RESOURCES);
    private static final Paging PAGING = Paging.newestFirst();

    private final StoredObjects assistants = StoredObjects.named("assistant");
    private final InstantSource clock;
    private final Ids ids;
    private final AssistantModels models;
    private final Defaults defaults;

    Assistants(InstantSource clock, Ids ids, ModelCatalogue models) {
        this.clock = clock;
        this.ids = ids;
        this.models = new AssistantModels(models);
        this.defaults = defaults(ids);
    }

    private static Defaults defaults(Ids ids) {
        ObjectNode values = Json.object()
                .putNull("name")
                .putNull("description")
                .putNull("model")
                .putNull("instructions");
        values.set("tools", Json.array());
        values.set("tool_resources", Json.object());
        values.set("metadata", Json.object());
        values.put("temperature", BigDecimal.valueOf(10, 1))
                .put("top_p", BigDecimal.valueOf(10, 1))
                .put("response_format", "auto");
        return new Defaults(
                values,
                Map.of("tools", Tools::normalize, "tool_resources", sent -> Tools.normalizeResources(sent, ids)));
    }

    @Override
    public List<Route> routes() {
        return Stream.of(
                        Route.get("/assistants", call -> Answer.ok(PAGING.page(assistants.all(), call.query()))),
                        Route.post("/assistants", CREATE::check, this::create),
                        Route.get("/assistants/{assistant_id}", call -> Answer.ok(get(call))),
                        Route.post("/assistants/{assistant_id}", MODIFY::check, this::modify),
                        Route.delete("/assistants/{assistant_id}", this::delete))
                .map(Route::forAssistantsBeta)
                .toList();
    }

    @Override
    public void clear() {
        assistants.clear();
    }

    ObjectNode get(String id) {
        return assistants.get(id);
    }

    private ObjectNode get(Call call) {
        return get(call.variable("assistant_id"));
    }

    private Answer create(Call call) {
        models.check(call.body());
        Tools.checkStrict(call.body());
        ObjectNode assistant = Json.object()
                .put("id", ids.next("asst_"))
                .put("object", "assistant")
                .put("created_at", clock.instant().getEpochSecond());
        defaults.fill(assistant, call.body());
        assistants.put(assistant);
        return Answer.ok(assistant);
    }

    private Answer modify(Call call) {
        ObjectNode assistant = get(call);
        models.check(call.body());
        Tools.checkStrict(call.body());
        defaults.apply(assistant, call.body());
        return Answer.ok(assistant);
    }

    private Answer delete(Call call) {
        String id = assistants.remove(call.variable("assistant_id")).get("id").stringValue();
        return Answer.ok(
                Json.object().put("id", id).put("object", "assistant.deleted").put("deleted", true));
    }
}
