package io.github.darnold.terraform.testing.core;

import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Short ways to write values.
final class Values {

    /// An object of alternating names and values; Java's strings, numbers and booleans become Terraform's.
    static ObjectValue object(Object... namesAndValues) {
        Map<String, Value> members = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            members.put((String) namesAndValues[i], value(namesAndValues[i + 1]));
        }
        return new ObjectValue(members);
    }

    static Value value(Object value) {
        return switch (value) {
            case Value known -> known;
            case String text -> Value.of(text);
            case Boolean bool -> Value.of(bool);
            case Integer number -> Value.of(number.longValue());
            case List<?> list -> Value.listOf(list.stream().map(Values::value).toList());
            default -> throw new IllegalArgumentException("no value for " + value);
        };
    }

    private Values() {}
}
