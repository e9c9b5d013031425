package io.github.darnold.terraform.plugin.schema;

import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic.Severity;
import io.github.darnold.terraform.plugin.value.Path;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// What values must be, checked when a configuration is validated: before anything is planned, with values that may be
/// unknown. Types are constraints themselves, so that they can stand in [#anyOf].
@FunctionalInterface
public interface Constraint {

    /// Reports what is wrong with the value: what it is, what is allowed, where. Null and unknown values break nothing.
    void check(Value value, Path path, Consumer<Diagnostic> problems);

    /// Broken where one of these is.
    static Constraint allOf(Constraint... constraints) {
        List<Constraint> all = List.of(constraints);
        return (value, path, problems) -> all.forEach(each -> each.check(value, path, problems));
    }

    /// Broken where each of these is; then all say why. Warnings of those that hold are reported; where none holds,
    /// the errors alone.
    ///
    /// ```java
    /// string().must(Constraint.anyOf(duration(), string().oneOf("never")))
    /// ```
    static Constraint anyOf(Constraint... alternatives) {
        List<Constraint> all = List.of(alternatives);
        return (value, path, problems) -> {
            List<List<Diagnostic>> outcomes =
                    all.stream().map(each -> outcome(each, value, path)).toList();
            List<List<Diagnostic>> holding = outcomes.stream()
                    .filter(each -> each.stream().noneMatch(Diagnostic::isError))
                    .toList();
            if (holding.isEmpty()) {
                problems.accept(none(outcomes, path));
            } else {
                holding.forEach(each -> each.forEach(problems));
            }
        };
    }

    private static List<Diagnostic> outcome(Constraint constraint, Value value, Path path) {
        var found = new ArrayList<Diagnostic>();
        constraint.check(value, path, found::add);
        return found;
    }

    private static Diagnostic none(List<List<Diagnostic>> outcomes, Path path) {
        String why = outcomes.stream()
                .flatMap(List::stream)
                .filter(Diagnostic::isError)
                .map(each -> "- " + each.detail())
                .distinct()
                .collect(Collectors.joining("\n"));
        return Diagnostic.error("Invalid value of " + path, path + " matches none of the allowed forms:\n" + why)
                .at(path);
    }

    /// Warns where the constraint is broken, in place of an error.
    static Constraint advice(Constraint constraint) {
        return (value, path, problems) -> constraint.check(
                value,
                path,
                problem -> problems.accept(
                        new Diagnostic(Severity.WARNING, problem.summary(), problem.detail(), problem.path())));
    }
}
