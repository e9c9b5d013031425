package io.github.darnold.terraform.plugin.value;

import java.util.List;

/// Elements of any types, in order; also a JSON array.
public record TupleValue(List<Value> elements) implements Value {

    public TupleValue {
        elements = List.copyOf(elements);
    }

    @Override
    public String toString() {
        return elements.toString();
    }
}
