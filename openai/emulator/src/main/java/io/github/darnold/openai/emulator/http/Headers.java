package io.github.darnold.openai.emulator.http;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Header fields of a request by lower-case name.
public record Headers(Map<String, List<String>> fields) {

    public Headers {
        Map<String, List<String>> lowered = new TreeMap<>();
        fields.forEach((name, values) -> lowered.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
        fields = Map.copyOf(lowered);
    }

    /// The first value, or empty text when the field is absent.
    public String first(String name) {
        List<String> values = fields.get(name);
        return values == null || values.isEmpty() ? "" : values.getFirst();
    }
}
