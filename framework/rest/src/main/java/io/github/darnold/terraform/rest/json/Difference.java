package io.github.darnold.terraform.rest.json;

import io.github.darnold.terraform.plugin.schema.AttributeType;
import io.github.darnold.terraform.plugin.schema.ListType;
import io.github.darnold.terraform.plugin.schema.MapType;
import io.github.darnold.terraform.plugin.schema.ObjectType;
import io.github.darnold.terraform.plugin.schema.SetType;
import io.github.darnold.terraform.plugin.value.ListValue;
import io.github.darnold.terraform.plugin.value.MapValue;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.SetValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Tells whether a plan asks for another value than there is. What it leaves unknown asks for nothing: the API decides
/// on that by itself.
public final class Difference {

    public static boolean isPlanned(AttributeType<?> type, Value before, Value planned) {
        return !isMet(type, before, planned);
    }

    private static boolean isMet(AttributeType<?> type, Value before, Value planned) {
        if (planned.isUnknown()) {
            return true;
        }
        if (planned.isWhollyKnown()) {
            return type.isAsWritten(planned, before);
        }
        return switch (type) {
            case ObjectType object
            when before instanceof ObjectValue was && planned instanceof ObjectValue will ->
                object.shape().attributes().stream()
                        .allMatch(each -> isMet(each.type(), was.get(each.name()), will.get(each.name())));
            case ListType<?> list
            when before instanceof ListValue(var was) && planned instanceof ListValue(var will) ->
                was.size() == will.size()
                        && IntStream.range(0, was.size()).allMatch(i -> isMet(list.element(), was.get(i), will.get(i)));
            case MapType<?> map
            when before instanceof MapValue(var was) && planned instanceof MapValue(var will) ->
                was.keySet().equals(will.keySet())
                        && will.entrySet().stream()
                                .allMatch(each -> isMet(
                                        map.element(),
                                        was.getOrDefault(each.getKey(), NullValue.NULL),
                                        each.getValue()));
            case SetType<?> set
            when before instanceof SetValue(var was) && planned instanceof SetValue(var will) ->
                areMet(set.element(), was, will);
            default -> false;
        };
    }

    /// Whether each planned element has a partner of its own.
    private static boolean areMet(AttributeType<?> element, List<Value> before, List<Value> planned) {
        List<Value> unpaired = new ArrayList<>(before);
        for (Value each : planned) {
            int partner = IntStream.range(0, unpaired.size())
                    .filter(i -> isMet(element, unpaired.get(i), each))
                    .findFirst()
                    .orElse(-1);
            if (partner < 0) {
                return false;
            }
            unpaired.remove(partner);
        }
        return unpaired.isEmpty();
    }

    private Difference() {}
}
