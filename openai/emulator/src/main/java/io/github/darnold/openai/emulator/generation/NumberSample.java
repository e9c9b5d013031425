package io.github.darnold.openai.emulator.generation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Numbers that may fit the bounds of a JSON Schema: 1 where nothing speaks against it, else one near a bound.
final class NumberSample {

    private NumberSample() {}

    static Stream<JsonNode> of(JsonNode schema, boolean integer) {
        @Nullable BigDecimal step = bound(schema, "multipleOf");
        BigDecimal unit = step != null && step.signum() > 0 ? step : integer ? BigDecimal.ONE : BigDecimal.ZERO;
        return Stream.concat(Stream.of(BigDecimal.ONE, BigDecimal.ZERO), nearBounds(schema, unit))
                .map(number -> node(number, integer));
    }

    private static Stream<BigDecimal> nearBounds(JsonNode schema, BigDecimal unit) {
        @Nullable BigDecimal low = first(schema, "minimum", "exclusiveMinimum");
        @Nullable BigDecimal high = first(schema, "maximum", "exclusiveMaximum");
        Stream<BigDecimal> between =
                low != null && high != null ? Stream.of(low.add(high).divide(BigDecimal.TWO)) : Stream.empty();
        Stream<BigDecimal> above =
                low == null ? Stream.empty() : Stream.of(low, low.add(BigDecimal.ONE), onGrid(low, unit, true));
        Stream<BigDecimal> below = high == null
                ? Stream.empty()
                : Stream.of(high, high.subtract(BigDecimal.ONE), onGrid(high, unit, false));
        Stream<BigDecimal> beyond = Stream.of(unit)
                .flatMap(one -> low == null
                        ? Stream.of(one)
                        : Stream.of(onGrid(low, one, true).add(one)));
        Stream<BigDecimal> before = high == null
                ? Stream.empty()
                : Stream.of(onGrid(high, unit, false).subtract(unit));
        return Stream.of(above, below, between, beyond, before).flatMap(each -> each);
    }

    /// The multiple of the unit next to a bound.
    private static BigDecimal onGrid(BigDecimal bound, BigDecimal unit, boolean up) {
        if (unit.signum() == 0) {
            return bound;
        }
        RoundingMode mode = up ? RoundingMode.CEILING : RoundingMode.FLOOR;
        return bound.divide(unit, 0, mode).multiply(unit);
    }

    private static @Nullable BigDecimal first(JsonNode schema, String... keywords) {
        for (String keyword : keywords) {
            @Nullable BigDecimal bound = bound(schema, keyword);
            if (bound != null) {
                return bound;
            }
        }
        return null;
    }

    private static @Nullable BigDecimal bound(JsonNode schema, String keyword) {
        JsonNode value = schema.path(keyword);
        return value.isNumber() ? value.decimalValue() : null;
    }

    private static JsonNode node(BigDecimal number, boolean integer) {
        boolean whole = number.stripTrailingZeros().scale() <= 0;
        return whole && (integer || number.abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) < 0)
                ? JsonNodeFactory.instance.numberNode(number.toBigInteger())
                : JsonNodeFactory.instance.numberNode(number);
    }
}
