package io.github.darnold.terraform.testing.core;

import io.github.darnold.terraform.plugin.value.ListValue;
import io.github.darnold.terraform.plugin.value.MapValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.testing.core.rules.Member;
import java.util.List;

/// Whether an element of a prior set could have come from an element of a configured one: they differ in nothing but
/// computed attributes that are not configured.
final class SetPartner {

    static boolean couldComeFrom(List<Member> members, Value prior, Value config) {
        if (prior.equals(config)) {
            return true;
        }
        return prior instanceof ObjectValue before
                && config instanceof ObjectValue configured
                && members.stream()
                        .allMatch(member ->
                                couldComeFrom(member, before.get(member.name()), configured.get(member.name())));
    }

    private static boolean couldComeFrom(Member member, Value prior, Value config) {
        if (prior.equals(config) || (member.is(Member.Trait.COMPUTED) && config.isNull())) {
            return true;
        }
        if (member.nest() == null) {
            return false;
        }
        List<Member> inner = member.nest().members();
        return switch (config) {
            case ListValue(var elements) ->
                prior instanceof ListValue(var before)
                        && before.size() == elements.size()
                        && inOrder(inner, before, elements);
            case MapValue(var elements) ->
                prior instanceof MapValue(var before)
                        && before.keySet().equals(elements.keySet())
                        && elements.entrySet().stream()
                                .allMatch(each -> couldComeFrom(
                                        inner, before.getOrDefault(each.getKey(), each.getValue()), each.getValue()));
            case ObjectValue _ -> couldComeFrom(inner, prior, config);
            case Value _ -> false;
        };
    }

    private static boolean inOrder(List<Member> members, List<Value> prior, List<Value> config) {
        for (int i = 0; i < config.size(); i++) {
            if (!couldComeFrom(members, prior.get(i), config.get(i))) {
                return false;
            }
        }
        return true;
    }

    private SetPartner() {}
}
