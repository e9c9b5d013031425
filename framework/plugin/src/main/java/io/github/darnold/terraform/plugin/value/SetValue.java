package io.github.darnold.terraform.plugin.value;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/// Elements of one type, without order and without duplicates. Elements are hashed, so sets of thousands are no
/// trouble; they are
/// iterated in the order in which they were given.
public record SetValue(Set<Value> elements) implements Value {

    public SetValue {
        elements = Collections.unmodifiableSet(new LinkedHashSet<>(elements));
    }

    public static SetValue of(Collection<? extends Value> elements) {
        return new SetValue(new LinkedHashSet<>(elements));
    }

    @Override
    public String toString() {
        return elements.toString();
    }
}
