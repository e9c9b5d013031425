package io.github.darnold.terraform.plugin.call;

import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The states that Terraform showed to this process, by type: what is recorded already. A provider never sees the
/// whole state, so an object that is not here may be recorded all the same. Thread-safe.
public final class PriorStates {

    private final Map<String, Set<ObjectValue>> seen = new ConcurrentHashMap<>();

    /// Remembers a state, once: Terraform shows most of them several times.
    public void see(String typeName, Value state) {
        if (state instanceof ObjectValue object) {
            seen.computeIfAbsent(typeName, _ -> ConcurrentHashMap.newKeySet()).add(object);
        }
    }

    public Collection<ObjectValue> of(String typeName) {
        Set<ObjectValue> states = seen.get(typeName);
        return states == null ? List.of() : List.copyOf(states);
    }
}
