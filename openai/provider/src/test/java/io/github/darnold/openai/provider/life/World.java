package io.github.darnold.openai.provider.life;

import io.github.darnold.openai.emulator.Emulator;
import io.github.darnold.openai.provider.OpenAiProvider;
import io.github.darnold.terraform.engine.structure.StoredJson;
import io.github.darnold.terraform.plugin.json.Json;
import io.github.darnold.terraform.plugin.provider.Resource;
import io.github.darnold.terraform.plugin.schema.Schema;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.testing.core.Action;
import io.github.darnold.terraform.testing.core.Applied;
import io.github.darnold.terraform.testing.core.Planned;
import io.github.darnold.terraform.testing.core.SimulatedCore;
import java.util.Map;

/// An emulator, and Terraform with the provider configured for it. Configurations are written as JSON.
final class World implements AutoCloseable {

    private final Emulator emulator = Emulator.start();
    private final OpenAiProvider provider = new OpenAiProvider(Map.of(
            "OPENAI_BASE_URL",
            emulator.baseUrl().toString(),
            "OPENAI_API_KEY",
            "sk-emulator",
            "OPENAI_ADMIN_KEY",
            "sk-admin-emulator"));
    private final SimulatedCore core = SimulatedCore.of(provider);

    Emulator emulator() {
        return emulator;
    }

    SimulatedCore core() {
        return core;
    }

    ObjectValue config(String type, String json) {
        Schema schema = provider.resources().stream()
                .filter(resource -> resource.typeName().equals(type))
                .findFirst()
                .map(Resource::schema)
                .orElseThrow();
        return schema.complete((ObjectValue) StoredJson.read(schema.wireType(), Json.parse(json)));
    }

    Planned plan(String type, String json) {
        return core.plan(type, "this", config(type, json));
    }

    /// Plans and applies, and proves that the next plan is empty.
    ObjectValue apply(String type, String json) {
        ObjectValue config = config(type, json);
        ObjectValue applied = core.applied(type, "this", config);
        Planned next = core.plan(type, "this", config);
        if (next.action() != Action.NO_OP) {
            throw new AssertionError("drifts after apply: " + next.prior() + " -> " + next.planned());
        }
        return applied;
    }

    Applied destroy(String type) {
        return core.destroy(type, "this");
    }

    Value state(String type) {
        return core.state(type, "this");
    }

    @Override
    public void close() {
        emulator.close();
    }
}
