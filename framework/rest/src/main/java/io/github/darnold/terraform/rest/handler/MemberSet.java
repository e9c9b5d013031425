package io.github.darnold.terraform.rest.handler;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.provider.PlanDraft;
import io.github.darnold.terraform.plugin.provider.Resource;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Identity;
import io.github.darnold.terraform.plugin.schema.Schema;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.rest.definition.DefinedCall;
import io.github.darnold.terraform.rest.definition.Destroys;
import io.github.darnold.terraform.rest.definition.MakesCalls;
import io.github.darnold.terraform.rest.definition.MemberSetDefinition;
import io.github.darnold.terraform.rest.definition.Members;
import io.github.darnold.terraform.rest.definition.Operation;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.exchange.ApiException;
import io.github.darnold.terraform.rest.exchange.Body;
import io.github.darnold.terraform.rest.list.Pages;
import io.github.darnold.terraform.rest.object.Attempt;
import io.github.darnold.terraform.rest.object.IdentityRule;
import io.github.darnold.terraform.rest.object.ImportedText;
import io.github.darnold.terraform.rest.object.Labels;
import io.github.darnold.terraform.rest.object.Unread;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The exact set of a collection's members as one resource. Made by
/// [io.github.darnold.terraform.rest.builder.MemberSetBuilder#build].
public final class MemberSet implements Resource<Api>, MakesCalls {

    /// The choice of `on_destroy` that leaves the members as they are.
    public static final String FORGET = "forget";

    private final MemberSetDefinition definition;

    public MemberSet(MemberSetDefinition definition) {
        this.definition = definition;
    }

    @Override
    public List<DefinedCall> calls() {
        return definition.calls();
    }

    @Override
    public String typeName() {
        return definition.typeName();
    }

    @Override
    public Schema schema() {
        return definition.schema();
    }

    @Override
    public @Nullable Identity identity() {
        return new IdentityRule(definition.imports(), definition.list(), definition.shape()).orDerived(null);
    }

    @Override
    public void plan(Api api, PlanDraft plan, Call call) {
        api.endpoints().require(definition.list().path().text());
        definition.planning().forEach(hook -> hook.plan(api, plan, call));
    }

    @Override
    public void planDelete(Api api, Fields state, Call call) {
        if (isForgotten(state)) {
            call.warn(Diagnostic.warning(
                    typeName() + " is only dropped from the state", "Its members stay, because on_destroy is forget."));
            return;
        }
        definition.planningDestroy().forEach(hook -> hook.plan(api, state, call));
    }

    @Override
    public Fields create(Api api, Fields plan, Fields config, Call call) {
        return reconcile(Operation.CREATE, api, plan, call);
    }

    @Override
    public Fields update(Api api, Fields state, Fields plan, Fields config, Call call) {
        return reconcile(Operation.UPDATE, api, plan, call);
    }

    /// Adds first and removes then, so that nobody is without access in between; each step is saved.
    private Fields reconcile(Operation operation, Api api, Fields plan, Call call) {
        call.within(operation.usual());
        return attempt(operation, plan).run(() -> {
            Map<String, String> present = members(api, plan, call);
            Map<String, String> wanted = byNormalForm(plan.require(definition.members()));
            Map<String, String> reached = new LinkedHashMap<>(present);
            for (var each : wanted.entrySet()) {
                if (!present.containsKey(each.getKey())) {
                    add(api, plan, each.getValue(), call);
                }
                reached.put(each.getKey(), each.getValue());
                call.save(plan.with(definition.members(), Set.copyOf(reached.values())));
            }
            for (var each : present.entrySet()) {
                if (!wanted.containsKey(each.getKey())) {
                    remove(api, plan, each.getValue(), call);
                    reached.remove(each.getKey());
                    call.save(plan.with(definition.members(), Set.copyOf(reached.values())));
                }
            }
            return plan;
        });
    }

    private void add(Api api, Fields plan, String member, Call call) {
        Body body = new Body.Json(ObjectValue.of(definition.sentAs(), Value.of(member)));
        try {
            api.send(definition.add().request(plan.values()).repeatable().with(body), call);
        } catch (ApiException e) {
            // A member is refused the second time, where the answer to the first was lost.
            if (!isPresent(api, plan, member, call)) {
                throw e;
            }
        }
    }

    private boolean isPresent(Api api, Fields plan, String member, Call call) {
        try {
            return members(api, plan, call).containsKey(definition.normalForm().apply(member));
        } catch (ApiException _) {
            return false;
        }
    }

    private void remove(Api api, Fields state, String member, Call call) {
        Destroying.unlessGone(
                api, definition.remove().request(state.values().with(Members.MEMBER, Value.of(member))), call);
    }

    /// The members' identifiers as the API tells them, by normal form.
    private Map<String, String> members(Api api, Fields object, Call call) {
        Set<String> found = new LinkedHashSet<>();
        new Pages(api, definition.list(), call).forEachWhile(object.values(), element -> {
            if (element.get(definition.idField()) instanceof StringValue(var id)
                    && definition.counts().test(object.values(), element)) {
                found.add(id);
            }
            return true;
        });
        return byNormalForm(found);
    }

    private Map<String, String> byNormalForm(Set<String> ids) {
        Map<String, String> map = new LinkedHashMap<>();
        ids.forEach(id -> map.put(definition.normalForm().apply(id), id));
        return map;
    }

    /// The members as they are configured; others in normal form.
    @Override
    public @Nullable Fields read(Api api, Fields state, Call call) {
        call.within(Operation.READ.usual());
        return attempt(Operation.READ, state).run(() -> {
            try {
                Map<String, String> known = byNormalForm(state.getOrDefault(definition.members(), Set.of()));
                Map<String, String> present = members(api, state, call);
                present.replaceAll((normal, _) -> known.getOrDefault(normal, normal));
                return state.with(definition.members(), new LinkedHashSet<>(present.values()));
            } catch (ApiException e) {
                if (e.isNotFound()) {
                    return null;
                }
                throw e;
            }
        });
    }

    @Override
    public void delete(Api api, Fields state, Call call) {
        if (isForgotten(state)) {
            return;
        }
        call.within(Operation.DELETE.usual());
        attempt(Operation.DELETE, state).run(() -> {
            Map<String, String> ours = byNormalForm(state.getOrDefault(definition.members(), Set.of()));
            present(api, state, call).entrySet().stream()
                    .filter(each -> ours.containsKey(each.getKey()))
                    .forEach(each -> remove(api, state, each.getValue(), call));
            return state;
        });
    }

    private static boolean isForgotten(Fields state) {
        return state.values().get(Destroys.ARGUMENT).equals(Value.of(FORGET));
    }

    /// The members; none when the collection is gone.
    private Map<String, String> present(Api api, Fields state, Call call) {
        try {
            return members(api, state, call);
        } catch (ApiException e) {
            if (e.isNotFound()) {
                return Map.of();
            }
            throw e;
        }
    }

    @Override
    public Fields importState(Api api, String id, Call call) {
        return importIdentity(
                api,
                new Fields(ImportedText.typed(
                        typeName(), definition.shape(), definition.imports().require(typeName(), id))),
                call);
    }

    @Override
    public Fields importIdentity(Api api, Fields identity, Call call) {
        ObjectValue named = definition.imports().named(typeName(), identity.values());
        return new Fields(
                Unread.withLocalDefaults(definition.shape(), definition.schema().complete(named)));
    }

    private Attempt attempt(Operation operation, Fields object) {
        return new Attempt(operation.word() + " " + typeName() + Labels.of(object), definition.shape());
    }
}
