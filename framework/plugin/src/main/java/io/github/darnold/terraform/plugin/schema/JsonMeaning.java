package io.github.darnold.terraform.plugin.schema;

import io.github.darnold.terraform.plugin.value.BoolValue;
import io.github.darnold.terraform.plugin.value.DynamicValue;
import io.github.darnold.terraform.plugin.value.ListValue;
import io.github.darnold.terraform.plugin.value.MapValue;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.NumberValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.SetValue;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.TupleValue;
import io.github.darnold.terraform.plugin.value.UnknownValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What values of any type are as JSON, which knows but objects and arrays.
final class JsonMeaning {

    /// Maps as objects, lists as tuples, numbers as JSON's readers keep them. Sets stay: their elements have no order.
    static Value of(Value value) {
        return switch (value) {
            case DynamicValue dynamic -> of(dynamic.value());
            case MapValue(var elements) -> object(elements);
            case ObjectValue(var members) -> object(members);
            case ListValue(var elements) -> new TupleValue(all(elements));
            case TupleValue(var elements) -> new TupleValue(all(elements));
            case SetValue(var elements) -> SetValue.of(all(elements));
            case NumberValue number -> number.asFloat64();
            case NullValue _, UnknownValue _, BoolValue _, StringValue _ -> value;
        };
    }

    private static Value object(Map<String, Value> members) {
        Map<String, Value> meanings = new LinkedHashMap<>();
        members.forEach((name, member) -> meanings.put(name, of(member)));
        return new ObjectValue(meanings);
    }

    private static List<Value> all(List<Value> elements) {
        return elements.stream().map(JsonMeaning::of).toList();
    }

    /// Whether two values are the same JSON. An array means a set that has its elements, in whatever order.
    static boolean isSame(Value one, Value other) {
        return isSameMeaning(of(one), of(other));
    }

    private static boolean isSameMeaning(Value one, Value other) {
        return switch (one) {
            case ObjectValue(var members)
            when other instanceof ObjectValue(var others) ->
                members.keySet().equals(others.keySet())
                        && members.entrySet().stream()
                                .allMatch(each ->
                                        isSameMeaning(each.getValue(), ((ObjectValue) other).get(each.getKey())));
            case SetValue(var elements)
            when other instanceof TupleValue(var others) ->
                elements.size() == others.size() && one.equals(SetValue.of(others));
            case TupleValue _ when other instanceof SetValue -> isSameMeaning(other, one);
            case TupleValue(var elements) when other instanceof TupleValue(var others) -> areSame(elements, others);
            default -> one.equals(other);
        };
    }

    private static boolean areSame(List<Value> elements, List<Value> others) {
        for (int i = 0; i < Math.min(elements.size(), others.size()); i++) {
            if (!isSameMeaning(elements.get(i), others.get(i))) {
                return false;
            }
        }
        return elements.size() == others.size();
    }

    private JsonMeaning() {}
}
