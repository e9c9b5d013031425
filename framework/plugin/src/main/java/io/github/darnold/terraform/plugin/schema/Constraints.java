package io.github.darnold.terraform.plugin.schema;

import java.util.List;
import java.util.stream.Stream;

/// The constraints of a type, which hold together.
final class Constraints {

    static List<Constraint> joined(List<Constraint> constraints, Constraint more) {
        return Stream.concat(constraints.stream(), Stream.of(more)).toList();
    }

    private Constraints() {}
}
