package io.github.darnold.terraform.plugin.schema;

import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.value.Path;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.ArrayList;
import java.util.List;

/// What constraints say of a value that stands at `x`.
final class Checked {

    static final Path X = Path.of("x");

    static List<Diagnostic> problems(Constraint constraint, Value value) {
        List<Diagnostic> problems = new ArrayList<>();
        constraint.check(value, X, problems::add);
        return problems;
    }

    static List<String> details(Constraint constraint, Value value) {
        return problems(constraint, value).stream().map(Diagnostic::detail).toList();
    }

    static List<String> details(Constraint constraint, String text) {
        return details(constraint, Value.of(text));
    }

    private Checked() {}
}
