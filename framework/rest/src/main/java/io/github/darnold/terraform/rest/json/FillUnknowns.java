package io.github.darnold.terraform.rest.json;

import io.github.darnold.terraform.plugin.value.DynamicValue;
import io.github.darnold.terraform.plugin.value.ListValue;
import io.github.darnold.terraform.plugin.value.MapValue;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.SetValue;
import io.github.darnold.terraform.plugin.value.UnknownValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Fills what a plan left unknown with what the API answered. What was planned stays as it was planned: Terraform
/// refuses anything else, and the next refresh shows where the API differs.
public final class FillUnknowns {

    public static ObjectValue object(ObjectValue planned, ObjectValue answered) {
        Map<String, Value> settled = new LinkedHashMap<>();
        planned.members().forEach((name, value) -> settled.put(name, value(value, answered.get(name))));
        return new ObjectValue(settled);
    }

    private static Value value(Value planned, Value answered) {
        if (planned.isWhollyKnown()) {
            return planned;
        }
        return switch (planned) {
            case UnknownValue _ -> answered.isUnknown() ? NullValue.NULL : answered;
            case ObjectValue object ->
                object(object, answered instanceof ObjectValue other ? other : ObjectValue.EMPTY);
            case ListValue list -> list(list, answered);
            case MapValue map -> map(map, answered);
            case SetValue(var elements) -> answered instanceof SetValue ? answered : known(elements);
            case DynamicValue _ -> answered.isWhollyKnown() ? answered : NullValue.NULL;
            default -> planned;
        };
    }

    private static Value known(List<Value> elements) {
        return SetValue.of(elements.stream().filter(Value::isWhollyKnown).toList());
    }

    private static Value list(ListValue planned, Value answered) {
        var elements = planned.elements();
        return new ListValue(IntStream.range(0, elements.size())
                .mapToObj(i -> value(elements.get(i), element(answered, i)))
                .toList());
    }

    private static Value element(Value answered, int i) {
        return answered instanceof ListValue(var others) && i < others.size() ? others.get(i) : NullValue.NULL;
    }

    private static Value map(MapValue planned, Value answered) {
        Map<String, Value> others = answered instanceof MapValue(var elements) ? elements : Map.of();
        Map<String, Value> settled = new LinkedHashMap<>();
        planned.elements()
                .forEach((key, each) -> settled.put(key, value(each, others.getOrDefault(key, NullValue.NULL))));
        return new MapValue(settled);
    }

    private FillUnknowns() {}
}
