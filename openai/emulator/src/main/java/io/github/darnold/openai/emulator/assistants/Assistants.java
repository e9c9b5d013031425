package io.github.darnold.openai.emulator.assistants;

import static io.github.darnold.openai.emulator.collection.Collection.collection;

import io.github.darnold.openai.emulator.collection.Behaviour;
import io.github.darnold.openai.emulator.collection.Collection;
import io.github.darnold.openai.emulator.http.Call;
import io.github.darnold.openai.emulator.http.Chapter;
import io.github.darnold.openai.emulator.http.Route;
import io.github.darnold.openai.emulator.models.ModelCatalogue;
import io.github.darnold.openai.emulator.store.Ids;
import java.time.InstantSource;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// `/assistants`.
final class Assistants implements Behaviour, Chapter {

    private final AssistantModels models;
    private final Collection assistants;

    Assistants(InstantSource clock, Ids ids, ModelCatalogue models) {
        this.models = new AssistantModels(models);
        this.assistants = collection("/assistants/{assistant_id}", "asst_")
                .forAssistantsBeta()
                .with("tools", "[]")
                .with("tool_resources", "{}")
                .with("metadata", "{}")
                .with("temperature", "1.0")
                .with("top_p", "1.0")
                .with("response_format", "\"auto\"")
                .keeping("tools", Tools::normalize)
                .keeping("tool_resources", sent -> Tools.normalizeResources(sent, ids))
                .behaving(this)
                .build(clock, ids);
    }

    @Override
    public List<String> documented() {
        return assistants.documented();
    }

    @Override
    public List<Route> routes() {
        return assistants.routes();
    }

    @Override
    public void clear() {
        assistants.clear();
    }

    ObjectNode get(String id) {
        return assistants.get("", id);
    }

    @Override
    public void creating(ObjectNode assistant, Call call) {
        check(call);
    }

    @Override
    public void changing(ObjectNode assistant, Call call) {
        check(call);
    }

    private void check(Call call) {
        models.check(call.body());
        Tools.checkStrict(call.body());
    }
}
