package io.github.darnold.terraform.plugin.value;

import java.util.List;

/// Elements of one type, in order.
public record ListValue(List<Value> elements) implements Value {

    public ListValue {
        elements = List.copyOf(elements);
    }

    @Override
    public String toString() {
        return elements.toString();
    }
}
