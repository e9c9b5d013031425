package io.github.darnold.terraform.engine;

import io.github.darnold.terraform.engine.handling.Handling;
import io.github.darnold.terraform.engine.handling.Outcome;
import io.github.darnold.terraform.engine.handling.States;
import io.github.darnold.terraform.engine.structure.Equivalence;
import io.github.darnold.terraform.engine.structure.Root;
import io.github.darnold.terraform.plugin.call.PrivateState;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.provider.Resource;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.List;
import java.util.function.Supplier;

/// Refreshes one object, or looks at an imported one for the first time.
final class Reader<C> {

    private final Resource<C> resource;
    private final Handling<C> handling;
    private final States states;
    private final Identities<C> identities;

    Reader(Resource<C> resource, Handling<C> handling) {
        this.resource = resource;
        this.handling = handling;
        this.identities = new Identities<>(resource, handling, "read");
        this.states = new States(resource.typeName(), resource.schema());
    }

    StateAnswer read(ReadRequest request) {
        Outcome<Value> outcome = handling.boundary().run(() -> read(request.state()));
        return switch (outcome) {
            case Outcome.Done<Value>(var state) -> checked(request, state);
            case Outcome.Failed<Value>(var diagnostics) -> unchanged(request, diagnostics);
        };
    }

    private StateAnswer checked(ReadRequest request, Value state) {
        List<Diagnostic> bugs = states.bugs(handling.boundary(), state);
        if (!bugs.isEmpty()) {
            return unchanged(request, bugs);
        }
        Identities.Found found = identities.of(state, request.identity());
        return found.bugs().isEmpty()
                ? answer(state, handling.call().privateState(), found.identity(), List.of())
                : unchanged(request, found.bugs());
    }

    private StateAnswer unchanged(ReadRequest request, List<Diagnostic> diagnostics) {
        return answer(request.state(), request.privateState(), request.identity(), diagnostics);
    }

    private Value read(ObjectValue state) {
        Fields result = resource.read(handling.client(), new Fields(state), handling.call());
        return result == null
                ? NullValue.NULL
                : Equivalence.keeping(Root.of(resource.schema()), state, states.complete(result));
    }

    StateAnswer importState(String id) {
        return imported(() -> resource.importState(handling.client(), id, handling.call()), NullValue.NULL);
    }

    StateAnswer importIdentity(ObjectValue identity) {
        return imported(
                () -> resource.importIdentity(handling.client(), new Fields(identity), handling.call()), identity);
    }

    private StateAnswer imported(Supplier<Fields> finder, Value given) {
        Outcome<ObjectValue> outcome = handling.boundary().run(() -> states.complete(finder.get()));
        return switch (outcome) {
            case Outcome.Done<ObjectValue>(var state) -> {
                List<Diagnostic> bugs = states.bugs(handling.boundary(), state);
                Value recorded = bugs.isEmpty() ? state : NullValue.NULL;
                yield answer(recorded, handling.call().privateState(), identities.ofImport(state, given), bugs);
            }
            case Outcome.Failed<ObjectValue>(var diagnostics) ->
                answer(NullValue.NULL, PrivateState.empty(), NullValue.NULL, diagnostics);
        };
    }

    private StateAnswer answer(Value state, PrivateState privateState, Value identity, List<Diagnostic> more) {
        return new StateAnswer(state, privateState, identity, handling.diagnostics(more));
    }
}
