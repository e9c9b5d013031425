package io.github.darnold.terraform.plugin.value;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// Members of various types by name; also a JSON object. An object in Terraform's hands has every attribute of its
/// schema, null where nothing is set.
public record ObjectValue(Map<String, Value> members) implements Value {

    public static final ObjectValue EMPTY = new ObjectValue(Map.of());

    public ObjectValue {
        members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    public static ObjectValue of(String name, Value value) {
        return new ObjectValue(Map.of(name, value));
    }

    /// The member of that name; [NullValue] when there is none.
    public Value get(String name) {
        return members.getOrDefault(name, NullValue.NULL);
    }

    public boolean has(String name) {
        return members.containsKey(name);
    }

    public ObjectValue with(String name, Value value) {
        var changed = new LinkedHashMap<>(members);
        changed.put(name, value);
        return new ObjectValue(changed);
    }

    public ObjectValue without(String name) {
        var changed = new LinkedHashMap<>(members);
        changed.remove(name);
        return new ObjectValue(changed);
    }

    @Override
    public String toString() {
        return members.toString();
    }
}
