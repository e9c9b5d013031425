package io.github.darnold.terraform.plugin.value;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// Elements of one type by key, in the order in which they were given.
public record MapValue(Map<String, Value> elements) implements Value {

    public MapValue {
        elements = Collections.unmodifiableMap(new LinkedHashMap<>(elements));
    }

    @Override
    public String toString() {
        return elements.toString();
    }
}
