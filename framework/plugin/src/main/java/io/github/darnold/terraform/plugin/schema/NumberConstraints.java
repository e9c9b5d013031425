package io.github.darnold.terraform.plugin.schema;

import io.github.darnold.terraform.plugin.value.NumberValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Constraints on numbers that are more than a component of their type.
final class NumberConstraints {

    static Constraint oneOf(List<BigDecimal> allowed) {
        return number(number -> isIn(allowed, number), "It must be one of " + listed(allowed) + ".");
    }

    static Constraint noneOf(List<BigDecimal> forbidden) {
        return number(number -> !isIn(forbidden, number), "It must not be " + listed(forbidden) + ".");
    }

    private static Constraint number(Predicate<BigDecimal> holds, String remedy) {
        return (value, path, problems) -> {
            if (value instanceof NumberValue number && !holds.test(number.value())) {
                problems.accept(Problems.at(path, "is " + number.brief(), remedy));
            }
        };
    }

    private static boolean isIn(List<BigDecimal> numbers, BigDecimal number) {
        return numbers.stream().anyMatch(each -> each.compareTo(number) == 0);
    }

    private static String listed(List<BigDecimal> numbers) {
        return numbers.stream().map(BigDecimal::toPlainString).collect(Collectors.joining(", "));
    }

    private NumberConstraints() {}
}
