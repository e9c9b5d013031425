package io.github.darnold.terraform.plugin.json;

import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.TupleValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.TreeMap;

/// The one text of all JSON texts that mean the same: no white space, members sorted by name, numbers in plain
/// notation.
public final class CanonicalJson {

    /// The canonical text.
    ///
    /// @throws IllegalArgumentException when the text is not JSON
    public static String of(String text) {
        try {
            return Json.text(sorted(Json.parse(text)));
        } catch (InvalidJson e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private static Value sorted(Value value) {
        return switch (value) {
            case ObjectValue(var members) -> {
                var sorted = new TreeMap<String, Value>();
                members.forEach((name, member) -> sorted.put(name, sorted(member)));
                yield new ObjectValue(sorted);
            }
            case TupleValue(var elements) ->
                new TupleValue(elements.stream().map(CanonicalJson::sorted).toList());
            default -> value;
        };
    }

    private CanonicalJson() {}
}
