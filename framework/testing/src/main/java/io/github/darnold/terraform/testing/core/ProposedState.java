package io.github.darnold.terraform.testing.core;

import io.github.darnold.terraform.plugin.schema.Schema;
import io.github.darnold.terraform.plugin.value.ListValue;
import io.github.darnold.terraform.plugin.value.MapValue;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.SetValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.testing.core.rules.Member;
import io.github.darnold.terraform.testing.core.rules.Nest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The state that Terraform core proposes to a provider: the configuration, and the prior state's values for computed
/// attributes that are not configured. It has no defaults, and nothing unknown but what is unknown in the
/// configuration.
public final class ProposedState {

    /// The proposed state; null where the object is to go.
    ///
    /// @param prior null where there is no object yet
    /// @param config null where the object is to go
    public static Value of(Schema schema, Value prior, Value config) {
        return config instanceof ObjectValue configured ? object(Member.of(schema), prior, configured) : NullValue.NULL;
    }

    private static Value object(List<Member> members, Value prior, Value config) {
        if (!(config instanceof ObjectValue configured)) {
            return config;
        }
        Map<String, Value> proposed = new LinkedHashMap<>();
        for (Member member : members) {
            Value before = prior instanceof ObjectValue object ? object.get(member.name()) : NullValue.NULL;
            proposed.put(member.name(), member(member, before, configured.get(member.name())));
        }
        return new ObjectValue(proposed);
    }

    private static Value member(Member member, Value prior, Value config) {
        if (member.is(Member.Trait.COMPUTED) && config.isNull()) {
            boolean removed =
                    member.is(Member.Trait.OPTIONAL) && member.nest() != null && cameFromConfig(member, prior);
            return removed ? config : prior;
        }
        return member.nest() == null ? config : nested(member.nest(), prior, config);
    }

    /// Whether something in the objects can only have been configured: then it was removed from the configuration.
    private static boolean cameFromConfig(Member member, Value prior) {
        return member.nest() != null
                && Nest.objectsIn(prior).stream()
                        .anyMatch(object -> member.nest().members().stream().anyMatch(inner -> {
                            Value value = object.get(inner.name());
                            return !value.isNull()
                                    && (!inner.is(Member.Trait.COMPUTED) || cameFromConfig(inner, value));
                        }));
    }

    private static Value nested(Nest nest, Value prior, Value config) {
        return switch (config) {
            case ListValue(var elements) -> list(nest, prior, elements);
            case MapValue(var elements) -> map(nest, prior, elements);
            case SetValue(var elements) -> set(nest, prior, elements);
            case Value single -> object(nest.members(), prior, single);
        };
    }

    private static Value list(Nest nest, Value prior, List<Value> config) {
        List<Value> before = prior instanceof ListValue(var elements) ? elements : List.of();
        List<Value> proposed = new ArrayList<>();
        for (int i = 0; i < config.size(); i++) {
            proposed.add(i < before.size() ? object(nest.members(), before.get(i), config.get(i)) : config.get(i));
        }
        return new ListValue(proposed);
    }

    private static Value map(Nest nest, Value prior, Map<String, Value> config) {
        Map<String, Value> before = prior instanceof MapValue(var elements) ? elements : Map.of();
        Map<String, Value> proposed = new LinkedHashMap<>();
        config.forEach((key, element) ->
                proposed.put(key, object(nest.members(), before.getOrDefault(key, NullValue.NULL), element)));
        return new MapValue(proposed);
    }

    /// Each configured element goes with a prior one that could have come from it, and no two with the same.
    private static Value set(Nest nest, Value prior, List<Value> config) {
        List<Value> unused = new ArrayList<>(prior instanceof SetValue(var elements) ? elements : List.of());
        List<Value> proposed = new ArrayList<>();
        for (Value element : config) {
            Value partner = unused.stream()
                    .filter(candidate -> SetPartner.couldComeFrom(nest.members(), candidate, element))
                    .findFirst()
                    .orElse(NullValue.NULL);
            unused.remove(partner);
            proposed.add(object(nest.members(), partner, element));
        }
        return SetValue.of(proposed);
    }

    private ProposedState() {}
}
