package io.github.darnold.terraform.rest.handler;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.ListValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.rest.definition.ApiCall;
import io.github.darnold.terraform.rest.definition.Members;
import io.github.darnold.terraform.rest.definition.ResourceDefinition;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.exchange.ApiException;
import io.github.darnold.terraform.rest.exchange.ApiRequest;
import io.github.darnold.terraform.rest.exchange.Body;
import io.github.darnold.terraform.rest.json.Encoder;
import io.github.darnold.terraform.rest.list.Pages;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Attaches members to objects of one definition, and detaches them, one by one or several at once. What is reached is
/// saved after each request.
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

    /// What is planned, with no more members than the call takes that creates the object.
    Fields atCreate(Fields plan) {
        Fields first = plan;
        for (Members members : definition.updates().memberSets()) {
            Set<String> all = plan.getOrDefault(members.attribute(), Set.of());
            if (members.together() != null && all.size() > members.together().mostAtCreate()) {
                first = first.with(
                        members.attribute(),
                        all.stream()
                                .sorted()
                                .limit(members.together().mostAtCreate())
                                .collect(Collectors.toCollection(LinkedHashSet::new)));
            }
        }
        return first;
    }

    /// Whether the plan attaches what was not attached before.
    boolean adds(Fields state, Fields plan) {
        return definition.updates().memberSets().stream()
                .map(Members::attribute)
                .anyMatch(each -> !state.getOrDefault(each, Set.of()).containsAll(plan.getOrDefault(each, Set.of())));
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
        for (List<String> some : missing(members, before, wanted)) {
            add(members, some, updated);
            reached.addAll(some);
            call.save(updated.with(members.attribute(), Set.copyOf(reached)));
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

    /// What is to be attached, in the portions of the requests.
    private static List<List<String>> missing(Members members, Set<String> before, Set<String> wanted) {
        int most = members.together() == null ? 1 : members.together().most();
        List<String> missing =
                wanted.stream().filter(each -> !before.contains(each)).sorted().toList();
        List<List<String>> portions = new ArrayList<>();
        for (int from = 0; from < missing.size(); from += most) {
            portions.add(missing.subList(from, Math.min(missing.size(), from + most)));
        }
        return portions;
    }

    /// What the state does not know of, after an import, may be attached already.
    private Set<String> before(Members members, Fields state, Fields plan) {
        Set<String> wanted = plan.getOrDefault(members.attribute(), Set.of());
        return state.isNull(members.attribute()) && !wanted.isEmpty()
                ? intersection(wanted, listed(members, state))
                : state.getOrDefault(members.attribute(), Set.of());
    }

    private void add(Members members, List<String> some, Fields object) {
        Members.Together together = members.together();
        if (together == null || some.size() == 1) {
            add(members, some.getFirst(), object);
            return;
        }
        ListValue ids = new ListValue(some.stream().<Value>map(Value::of).toList());
        api.send(adding(together.call(), together.sentAs(), ids, object), call);
    }

    private ApiRequest adding(ApiCall add, String field, Value members, Fields object) {
        ObjectValue carried = new Encoder(new Shape(add.carried(), List.of())).create(object.values(), _ -> true);
        return add.request(object.values()).repeatable().with(new Body.Json(add.body(carried.with(field, members))));
    }

    private void add(Members members, String member, Fields object) {
        try {
            api.send(adding(members.add(), members.sentAs(), Value.of(member), object), call);
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
