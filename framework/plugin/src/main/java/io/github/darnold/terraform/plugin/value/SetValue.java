package io.github.darnold.terraform.plugin.value;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Elements of one type, without order and without duplicates, in the order in which they were given. Elements that are
/// not known yet are never duplicates: they may come to differ. Elements are hashed, so sets of thousands are no
/// trouble.
public record SetValue(List<Value> elements) implements Value {

    public SetValue {
        Set<Value> known = new HashSet<>();
        elements = elements.stream()
                .filter(element -> !element.isWhollyKnown() || known.add(element))
                .toList();
    }

    public static SetValue of(Collection<? extends Value> elements) {
        return new SetValue(List.copyOf(elements));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SetValue(var others)
                && elements.size() == others.size()
                && counted(elements).equals(counted(others));
    }

    private static Map<Value, Integer> counted(List<Value> elements) {
        Map<Value, Integer> counts = new HashMap<>();
        elements.forEach(element -> counts.merge(element, 1, Integer::sum));
        return counts;
    }

    @Override
    public int hashCode() {
        return elements.stream().mapToInt(Value::hashCode).sum();
    }

    @Override
    public String toString() {
        return elements.toString();
    }
}
