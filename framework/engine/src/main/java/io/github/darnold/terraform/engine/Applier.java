package io.github.darnold.terraform.engine;

import io.github.darnold.terraform.engine.handling.Handling;
import io.github.darnold.terraform.engine.handling.Outcome;
import io.github.darnold.terraform.engine.handling.States;
import io.github.darnold.terraform.engine.rules.ApplyRules;
import io.github.darnold.terraform.engine.rules.Violation;
import io.github.darnold.terraform.engine.secret.WriteOnlyArguments;
import io.github.darnold.terraform.engine.structure.Completion;
import io.github.darnold.terraform.engine.structure.Equivalence;
import io.github.darnold.terraform.engine.structure.Root;
import io.github.darnold.terraform.plugin.call.PrivateState;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.provider.Resource;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Carries out the plan of one object.
final class Applier<C> {

    private final Resource<C> resource;
    private final ApplyRequest request;
    private final Handling<C> handling;
    private final States states;

    Applier(Resource<C> resource, ApplyRequest request, Handling<C> handling) {
        this.resource = resource;
        this.request = request;
        this.handling = handling;
        this.states = new States(resource.typeName(), resource.schema());
    }

    StateAnswer answer() {
        if (request.planned() instanceof ObjectValue planned && request.config() instanceof ObjectValue config) {
            return switch (handling.boundary().run(() -> result(planned, config))) {
                case Outcome.Done<ObjectValue>(var result) -> checked(planned, result);
                case Outcome.Failed<ObjectValue>(var diagnostics) -> failed(diagnostics);
            };
        }
        return delete();
    }

    private ObjectValue result(ObjectValue planned, ObjectValue config) {
        Shape root = Root.of(resource.schema());
        var secrets = WriteOnlyArguments.of(root, request.plannedPrivate(), request.prior(), planned, config);
        handling.call().tellWriteOnlyChanges(secrets.changedIn());
        Fields result = result(new Fields(planned), config, secrets);
        secrets.keepHashes(handling.call().privateState());
        return Equivalence.keeping(root, planned, states.complete(result));
    }

    private Fields result(Fields plan, ObjectValue config, WriteOnlyArguments secrets) {
        return request.prior() instanceof ObjectValue prior
                ? resource.update(
                        handling.client(),
                        new Fields(prior),
                        plan,
                        new Fields(secrets.withoutSame(config)),
                        handling.call())
                : resource.create(handling.client(), plan, new Fields(config), handling.call());
    }

    private StateAnswer checked(ObjectValue planned, ObjectValue result) {
        List<Diagnostic> bugs =
                ApplyRules.check(resource.schema(), Completion.ofState(resource.schema(), planned), result).stream()
                        .map(this::bug)
                        .toList();
        Value fallback = states.saved(handling.call().saved(), request.prior());
        return answer(states.fit(result, fallback), handling.call().privateState(), bugs);
    }

    private Diagnostic bug(Violation violation) {
        return handling.boundary()
                .bug("What it made of " + resource.typeName() + " breaks a rule of Terraform: " + violation + ".")
                .at(violation.path());
    }

    private StateAnswer failed(List<Diagnostic> diagnostics) {
        @Nullable Fields saved = handling.call().saved();
        PrivateState privateState =
                saved == null ? request.plannedPrivate() : handling.call().privateState();
        return answer(states.saved(saved, request.prior()), privateState, diagnostics);
    }

    private StateAnswer delete() {
        if (!(request.prior() instanceof ObjectValue prior)) {
            return answer(NullValue.NULL, request.plannedPrivate(), List.of());
        }
        Outcome<Boolean> outcome = handling.boundary().run(() -> {
            resource.delete(handling.client(), new Fields(prior), handling.call());
            return true;
        });
        return switch (outcome) {
            case Outcome.Done<Boolean> _ -> answer(NullValue.NULL, request.plannedPrivate(), List.of());
            case Outcome.Failed<Boolean>(var diagnostics) -> failed(diagnostics);
        };
    }

    /// What failed anyway is not held against its identity.
    private StateAnswer answer(Value state, PrivateState privateState, List<Diagnostic> more) {
        Identities.Found found = new Identities<>(resource, handling, "apply").of(state, request.plannedIdentity());
        List<Diagnostic> all = more.isEmpty() ? found.bugs() : more;
        return new StateAnswer(state, privateState, found.identity(), handling.diagnostics(all));
    }
}
