package io.github.darnold.terraform.plugin.json;

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
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/// The one text of all JSON texts that mean the same: no white space, members sorted by name, numbers in plain
/// notation and as a 64-bit float keeps them.
public final class CanonicalJson {

    /// The canonical text.
    ///
    /// @throws IllegalArgumentException when the text is not JSON
    public static String of(String text) {
        return text(text, true);
    }

    /// The canonical text of those whose members stand in this order.
    ///
    /// @throws IllegalArgumentException when the text is not JSON
    public static String inOrder(String text) {
        return text(text, false);
    }

    /// The text of a document whose members are sorted by name, with every digit: for what users hand on, which no
    /// comparison may round.
    public static String exact(Value document) {
        return Json.text(sorted(document));
    }

    private static Value sorted(Value value) {
        return switch (value) {
            case ObjectValue(var members) -> sorted(members);
            case MapValue(var elements) -> sorted(elements);
            case ListValue(var elements) -> sorted(elements);
            case TupleValue(var elements) -> sorted(elements);
            case SetValue(var elements) -> sorted(elements);
            case DynamicValue dynamic -> sorted(dynamic.value());
            case NumberValue _, StringValue _, BoolValue _, NullValue _, UnknownValue _ -> value;
        };
    }

    private static Value sorted(Map<String, Value> members) {
        var sorted = new TreeMap<String, Value>();
        members.forEach((name, member) -> sorted.put(name, sorted(member)));
        return new ObjectValue(sorted);
    }

    private static Value sorted(Collection<Value> elements) {
        return new TupleValue(elements.stream().map(CanonicalJson::sorted).toList());
    }

    private static String text(String text, boolean sorted) {
        try {
            return Json.text(canonical(Json.parse(text), sorted));
        } catch (InvalidJson e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private static Value canonical(Value value, boolean sorted) {
        return switch (value) {
            case ObjectValue(var members) -> {
                Map<String, Value> canonical = sorted ? new TreeMap<>() : new LinkedHashMap<>();
                members.forEach((name, member) -> canonical.put(name, canonical(member, sorted)));
                yield new ObjectValue(canonical);
            }
            case TupleValue(var elements) ->
                new TupleValue(elements.stream()
                        .map(element -> canonical(element, sorted))
                        .toList());
            case NumberValue number -> number.asFloat64();
            default -> value;
        };
    }

    private CanonicalJson() {}
}
