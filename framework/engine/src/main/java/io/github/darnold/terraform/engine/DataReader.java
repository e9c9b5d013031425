package io.github.darnold.terraform.engine;

import io.github.darnold.terraform.engine.handling.Handling;
import io.github.darnold.terraform.engine.handling.Outcome;
import io.github.darnold.terraform.engine.handling.States;
import io.github.darnold.terraform.engine.plan.Layering;
import io.github.darnold.terraform.engine.structure.Defaults;
import io.github.darnold.terraform.engine.structure.Overlay;
import io.github.darnold.terraform.engine.structure.Root;
import io.github.darnold.terraform.plugin.call.Deferred;
import io.github.darnold.terraform.plugin.call.PrivateState;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.provider.DataSource;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.List;

/// Reads one data source.
final class DataReader<C> {

    private final DataSource<C> source;
    private final Handling<C> handling;
    private final States states;

    DataReader(DataSource<C> source, Handling<C> handling) {
        this.source = source;
        this.handling = handling;
        this.states = new States(source.typeName(), source.schema());
    }

    StateAnswer read(ObjectValue config) {
        Outcome<Value> outcome = handling.boundary().run(() -> result(config));
        return switch (outcome) {
            case Outcome.Done<Value>(var state) -> {
                List<Diagnostic> bugs = states.bugs(handling.boundary(), state);
                yield answer(bugs.isEmpty() ? state : NullValue.NULL, bugs);
            }
            case Outcome.Failed<Value>(var diagnostics) -> answer(NullValue.NULL, diagnostics);
        };
    }

    /// The data of a source that cannot be read yet: what is configured, and all else unknown.
    static StateAnswer undecided(DataSource<?> source, ObjectValue config, Deferred.Reason why) {
        Shape root = Root.of(source.schema());
        Value data = Layering.changed(root, Defaults.apply(root, config), NullValue.NULL);
        return new StateAnswer(data, PrivateState.empty(), NullValue.NULL, List.of(), why);
    }

    private Value result(ObjectValue config) {
        Shape root = Root.of(source.schema());
        ObjectValue configured = Defaults.apply(root, config);
        Fields result = source.read(handling.client(), new Fields(configured), handling.call());
        return Overlay.of(root, configured, states.complete(result));
    }

    private StateAnswer answer(Value state, List<Diagnostic> more) {
        return new StateAnswer(state, PrivateState.empty(), NullValue.NULL, handling.diagnostics(more));
    }
}
