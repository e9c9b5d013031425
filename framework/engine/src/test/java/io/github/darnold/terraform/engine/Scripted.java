package io.github.darnold.terraform.engine;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.provider.PlanDraft;
import io.github.darnold.terraform.plugin.provider.Resource;
import io.github.darnold.terraform.plugin.provider.StateUpgrader;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Schema;
import io.github.darnold.terraform.plugin.schema.Shape;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A resource that does what a test writes into it: by default it returns what was planned, or what it has.
class Scripted implements Resource<String> {

    static final String TYPE = "fake_thing";

    private final Schema schema;

    Scripted(Shape shape) {
        this(Schema.of(shape, "A thing."));
    }

    Scripted(Schema schema) {
        this.schema = schema;
    }

    @Override
    public String typeName() {
        return TYPE;
    }

    @Override
    public Schema schema() {
        return schema;
    }

    @Override
    public void validate(Fields config, Consumer<Diagnostic> problems) {}

    @Override
    public void plan(String client, PlanDraft plan, Call call) {}

    @Override
    public void planDelete(String client, Fields state, Call call) {}

    @Override
    public Fields create(String client, Fields plan, Fields config, Call call) {
        return plan;
    }

    @Override
    public @Nullable Fields read(String client, Fields state, Call call) {
        return state;
    }

    @Override
    public Fields update(String client, Fields state, Fields plan, Fields config, Call call) {
        return plan;
    }

    @Override
    public void delete(String client, Fields state, Call call) {}

    @Override
    public Map<Long, StateUpgrader> stateUpgraders() {
        return Map.of();
    }
}
