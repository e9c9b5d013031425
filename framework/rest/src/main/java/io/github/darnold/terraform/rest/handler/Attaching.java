package io.github.darnold.terraform.rest.handler;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.rest.definition.Members;
import io.github.darnold.terraform.rest.definition.ResourceDefinition;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.exchange.ApiException;
import io.github.darnold.terraform.rest.exchange.Body;
import io.github.darnold.terraform.rest.list.Pages;
import java.util.LinkedHashSet;
import java.util.Set;

/// Attaches members to objects of one definition, and detaches them, one by one. What is reached is saved after each.
record Attaching(ResourceDefinition definition, Api api, Call call) {

    /// The object with those of its members that are still attached.
    Fields seen(Fields object) {
        Fields seen = object;
        for (Members members : definition.updates().memberSets()) {
            Set<String> known = object.getOrDefault(members.attribute(), Set.of());
            if (!known.isEmpty()) {
                seen = seen.with(members.attribute(), intersection(known, listed(members, object)));
            }
        }
        return seen;
    }

    /// Attaches what is planned and was not attached before, then detaches the rest.
    ///
    /// @param state as it was
    /// @param updated as it is, but for the members
    Fields reconcile(Fields state, Fields plan, Fields updated) {
        Fields reached = updated;
        for (Members members : definition.updates().memberSets()) {
            reached = reconcile(members, before(members, state, plan), plan, reached);
        }
        return reached;
    }

    private Fields reconcile(Members members, Set<String> before, Fields plan, Fields updated) {
        Set<String> wanted = plan.getOrDefault(members.attribute(), Set.of());
        Set<String> reached = new LinkedHashSet<>(before);
        for (String member : wanted) {
            if (reached.add(member)) {
                add(members, member, updated);
                call.save(updated.with(members.attribute(), Set.copyOf(reached)));
            }
        }
        for (String member : before) {
            if (!wanted.contains(member)) {
                ObjectValue named = updated.values().with(Members.MEMBER, Value.of(member));
                Destroying.unlessGone(api, members.remove().request(named), call);
                reached.remove(member);
                call.save(updated.with(members.attribute(), Set.copyOf(reached)));
            }
        }
        return updated.withValue(members.attribute(), plan.value(members.attribute()));
    }

    /// What the state does not know of, after an import, may be attached already.
    private Set<String> before(Members members, Fields state, Fields plan) {
        Set<String> wanted = plan.getOrDefault(members.attribute(), Set.of());
        return state.isNull(members.attribute()) && !wanted.isEmpty()
                ? intersection(wanted, listed(members, state))
                : state.getOrDefault(members.attribute(), Set.of());
    }

    private void add(Members members, String member, Fields object) {
        Body body = new Body.Json(members.add().body(ObjectValue.of(members.sentAs(), Value.of(member))));
        try {
            api.send(members.add().request(object.values()).repeatable().with(body), call);
        } catch (ApiException e) {
            // A member is refused the second time, where the answer to the first was lost.
            if (!RestAction.isRefusal(e.failure()) || !listed(members, object).contains(member)) {
                throw e;
            }
        }
    }

    private Set<String> listed(Members members, Fields object) {
        Set<String> found = new LinkedHashSet<>();
        new Pages(api, members.list(), call).forEachWhile(object.values(), element -> {
            if (element.get(members.idField()) instanceof StringValue(var id)) {
                found.add(id);
            }
            return true;
        });
        return found;
    }

    private static Set<String> intersection(Set<String> some, Set<String> others) {
        Set<String> both = new LinkedHashSet<>(some);
        both.retainAll(others);
        return both;
    }
}
