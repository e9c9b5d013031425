package io.github.darnold.terraform.engine;

import io.github.darnold.terraform.engine.handling.Handling;
import io.github.darnold.terraform.engine.handling.Outcome;
import io.github.darnold.terraform.engine.plan.Dependents;
import io.github.darnold.terraform.engine.plan.Layering;
import io.github.darnold.terraform.engine.plan.Replacement;
import io.github.darnold.terraform.engine.plan.Stillness;
import io.github.darnold.terraform.engine.rules.PlanRules;
import io.github.darnold.terraform.engine.rules.Violation;
import io.github.darnold.terraform.engine.secret.WriteOnlyArguments;
import io.github.darnold.terraform.engine.structure.Completion;
import io.github.darnold.terraform.engine.structure.Defaults;
import io.github.darnold.terraform.engine.structure.Root;
import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.call.Deferred;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.provider.PlanDraft;
import io.github.darnold.terraform.plugin.provider.Resource;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Path;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Plans one object.
final class Planner<C> {

    private final Resource<C> resource;
    private final PlanRequest request;
    private final Handling<C> handling;
    private final Shape root;

    Planner(Resource<C> resource, PlanRequest request, Handling<C> handling) {
        this.resource = resource;
        this.request = request;
        this.handling = handling;
        this.root = Root.of(resource.schema());
    }

    PlanAnswer answer() {
        if (!(request.proposed() instanceof ObjectValue) || !(request.config() instanceof ObjectValue config)) {
            return planDelete();
        }
        return switch (handling.boundary().run(() -> draft(config))) {
            case Outcome.Failed<Draft>(var diagnostics) -> failed(diagnostics);
            case Outcome.Done<Draft>(var draft) -> checked(config, draft);
        };
    }

    /// A plan with the differences that need another object.
    private record Draft(ObjectValue planned, List<Path> requiresReplace) {}

    private Draft draft(ObjectValue config) {
        ObjectValue layered = Defaults.apply(root, config);
        var secrets = WriteOnlyArguments.of(root, request.priorPrivate(), request.prior(), layered, config);
        handling.call().tellWriteOnlyChanges(secrets.changedIn());
        ObjectValue unchanged = Layering.unchanged(root, layered, request.prior());
        ObjectValue changed = Layering.changed(root, layered, request.prior());
        boolean isStill = stillness(Set.of()).isKeptBy(unchanged) && !secrets.areChanged();
        ObjectValue start = isStill ? unchanged : changed;
        var draft = new PlanDraft(prior(), new Fields(config), new Fields(start));
        resource.plan(handling.client(), draft, handling.call());
        ObjectValue told = draft.planned().values();
        Stillness settled = stillness(draft.settling());
        if (!isStill && settled.isKeptBy(unchanged) && !secrets.areChanged()) {
            told = withMembers(told, start, unchanged);
            start = unchanged;
        }
        if (settled.isKeptBy(start) && !settled.isKeptBy(told)) {
            told = withMembers(told, start, changed);
        }
        ObjectValue planned = withDependents(start, told, config);
        ObjectValue complete = Completion.ofState(resource.schema(), planned);
        return new Draft(complete, requiresReplace(draft, complete, config, secrets));
    }

    /// The plan of a resource that has no say yet: what the configuration tells, and nothing else.
    static PlanAnswer undecided(Resource<?> resource, PlanRequest request, Deferred.Reason why) {
        Shape root = Root.of(resource.schema());
        Value planned = request.config() instanceof ObjectValue config && request.proposed() instanceof ObjectValue
                ? Layering.changed(root, Defaults.apply(root, config), request.prior())
                : NullValue.NULL;
        return new PlanAnswer(
                planned, request.priorPrivate(), Identities.known(request.priorIdentity()), List.of(), List.of(), why);
    }

    private @Nullable Fields prior() {
        return request.prior() instanceof ObjectValue object ? new Fields(object) : null;
    }

    private Stillness stillness(Set<String> settling) {
        return new Stillness(root, request.prior(), settling);
    }

    /// The plan with other values wherever the resource itself did not decide on one: unknown where nothing was to
    /// change until the resource changed something, known where what it was to change turns out to be settled.
    private static ObjectValue withMembers(ObjectValue planned, ObjectValue start, ObjectValue other) {
        Map<String, Value> members = new LinkedHashMap<>(planned.members());
        members.replaceAll((name, value) -> value.equals(start.get(name)) ? other.get(name) : value);
        return new ObjectValue(members);
    }

    /// What depends on something that only the resource changed.
    private ObjectValue withDependents(ObjectValue start, ObjectValue planned, ObjectValue config) {
        return request.prior() instanceof ObjectValue prior && !planned.equals(start)
                ? Dependents.unknown(root, prior, planned, config)
                : planned;
    }

    private List<Path> requiresReplace(
            PlanDraft draft, ObjectValue planned, ObjectValue config, WriteOnlyArguments secrets) {
        if (!(request.prior() instanceof ObjectValue prior)) {
            return List.of();
        }
        Set<Path> paths = new LinkedHashSet<>(Replacement.between(root, prior, planned, config));
        paths.addAll(secrets.replacing());
        draft.replacing().stream()
                .filter(name -> isDifference(root.attribute(name), prior, planned))
                .forEach(name -> paths.add(Path.of(name)));
        paths.removeIf(path -> path.steps().getFirst() instanceof Path.Step.Attribute(var name)
                && draft.sparing().contains(name));
        return List.copyOf(paths);
    }

    /// Of write-only attributes only the resource can tell whether they differ.
    private static boolean isDifference(Attribute<?> attribute, ObjectValue prior, ObjectValue planned) {
        String name = attribute.name();
        return attribute.isWriteOnly() || !prior.get(name).equals(planned.get(name));
    }

    private PlanAnswer checked(ObjectValue config, Draft draft) {
        List<Violation> violations = PlanRules.check(resource.schema(), request.prior(), config, draft.planned());
        if (!violations.isEmpty()) {
            return failed(violations.stream().map(this::bug).toList());
        }
        boolean replacing = !draft.requiresReplace().isEmpty();
        Identities.Found found = new Identities<>(resource, handling, "plan")
                .ofPlan(request.prior(), draft.planned(), request.priorIdentity(), replacing);
        if (!found.bugs().isEmpty()) {
            return failed(found.bugs());
        }
        List<Diagnostic> refusals = replacing ? refusals(resource::planReplace) : List.of();
        return answer(draft.planned(), draft.requiresReplace(), found.identity(), refusals);
    }

    private Diagnostic bug(Violation violation) {
        return handling.boundary()
                .bug("Its plan for " + resource.typeName() + " breaks a rule of Terraform: " + violation + ".")
                .at(violation.path());
    }

    /// What a resource has against giving up its object.
    private interface GivingUp<C> {
        void plan(C client, Fields state, Call call);
    }

    private List<Diagnostic> refusals(GivingUp<C> hook) {
        Fields prior = prior();
        if (prior == null) {
            return List.of();
        }
        Outcome<Boolean> outcome = handling.boundary().run(() -> {
            hook.plan(handling.client(), prior, handling.call());
            return true;
        });
        return switch (outcome) {
            case Outcome.Failed<Boolean>(var diagnostics) -> diagnostics;
            case Outcome.Done<Boolean> _ -> List.of();
        };
    }

    private PlanAnswer planDelete() {
        return answer(
                NullValue.NULL, List.of(), Identities.known(request.priorIdentity()), refusals(resource::planDelete));
    }

    private PlanAnswer answer(Value planned, List<Path> requiresReplace, Value identity, List<Diagnostic> more) {
        return new PlanAnswer(
                planned, handling.call().privateState(), identity, requiresReplace, handling.diagnostics(more));
    }

    private PlanAnswer failed(List<Diagnostic> diagnostics) {
        return new PlanAnswer(
                request.prior(),
                request.priorPrivate(),
                request.priorIdentity(),
                List.of(),
                handling.diagnostics(diagnostics));
    }
}
