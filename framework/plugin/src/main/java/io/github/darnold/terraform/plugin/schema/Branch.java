package io.github.darnold.terraform.plugin.schema;

import java.util.List;
import java.util.stream.Stream;

/// What one value of a deciding attribute needs and allows, see [Shape#branchingOn].
public record Branch(String value, List<String> needed, List<String> allowed) {

    public Branch {
        needed = List.copyOf(needed);
        allowed = List.copyOf(allowed);
    }

    public Branch needs(String... names) {
        return new Branch(value, List.of(names), allowed);
    }

    public Branch allows(String... names) {
        return new Branch(value, needed, List.of(names));
    }

    List<String> named() {
        return Stream.concat(needed.stream(), allowed.stream()).toList();
    }
}
