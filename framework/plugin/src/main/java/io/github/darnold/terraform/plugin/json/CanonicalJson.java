package io.github.darnold.terraform.plugin.json;

import io.github.darnold.terraform.plugin.value.NumberValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.TupleValue;
import io.github.darnold.terraform.plugin.value.Value;
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
