package io.github.darnold.terraform.testing.scenario.match;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// What may stand for something that varies.
enum Wildcard {
    /// Anything, nothing included; alone in JSON also `null`, arrays and objects.
    ANY("(?s:.*)"),
    TEXT("(?s:.+)"),
    ID("[A-Za-z0-9][A-Za-z0-9._:-]*"),
    NUMBER("-?\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?"),
    /// Unix seconds or RFC 3339.
    TIME("(?:\\d{9,11}|\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?(?:Z|[+-]\\d\\d:\\d\\d))");

    static final String ALTERNATIVES =
            Arrays.stream(values()).map(Wildcard::word).collect(Collectors.joining("|"));

    private final String expression;

    Wildcard(String expression) {
        this.expression = expression;
    }

    static Wildcard named(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String expression() {
        return expression;
    }
}
