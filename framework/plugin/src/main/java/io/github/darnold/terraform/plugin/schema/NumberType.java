package io.github.darnold.terraform.plugin.schema;

import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.value.NumberValue;
import io.github.darnold.terraform.plugin.value.Path;
import io.github.darnold.terraform.plugin.value.Type;
import io.github.darnold.terraform.plugin.value.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A number, within inclusive bounds; null is no bound.
///
/// @param precision in which the API keeps it: two numbers mean the same when they are the same there
/// @param constraints what else it must be
public record NumberType(
        @Nullable BigDecimal min, @Nullable BigDecimal max, Precision precision, List<Constraint> constraints)
        implements AttributeType<BigDecimal> {

    static final NumberType ANY = new NumberType(null, null, Precision.JSON, List.of());

    public NumberType {
        constraints = List.copyOf(constraints);
    }

    /// How many digits count.
    public enum Precision {
        /// All of whole numbers, those of a `double` of others: JSON's numbers in most hands.
        JSON,
        /// Those of a `double`.
        FLOAT64,
        /// Those of a `float`: 0.7 and 0.699999988079071 are the same.
        FLOAT32
    }

    NumberType in(Precision other) {
        return new NumberType(min, max, other, constraints);
    }

    /// Bounds in decimal notation: `between("0", "2")`.
    public NumberType between(String least, String most) {
        return new NumberType(new BigDecimal(least), new BigDecimal(most), precision, constraints);
    }

    public NumberType atLeast(String least) {
        return new NumberType(new BigDecimal(least), max, precision, constraints);
    }

    public NumberType atMost(String most) {
        return new NumberType(min, new BigDecimal(most), precision, constraints);
    }

    public NumberType oneOf(String... allowed) {
        return must(NumberConstraints.oneOf(decimals(allowed)));
    }

    public NumberType noneOf(String... forbidden) {
        return must(NumberConstraints.noneOf(decimals(forbidden)));
    }

    private static List<BigDecimal> decimals(String... numbers) {
        return Stream.of(numbers).map(BigDecimal::new).toList();
    }

    /// Holds also against this.
    public NumberType must(Constraint constraint) {
        return new NumberType(min, max, precision, Constraints.joined(constraints, constraint));
    }

    @Override
    public Type wireType() {
        return Type.NUMBER;
    }

    @Override
    public BigDecimal read(Value known) {
        return ((NumberValue) known).value();
    }

    @Override
    public Value write(BigDecimal value) {
        return Value.of(value);
    }

    @Override
    public void check(Value value, Path path, Consumer<Diagnostic> problems) {
        if (value instanceof NumberValue number) {
            checkBounds(number.value(), min, max, path, problems);
            if (Double.isInfinite(rounded(number.value()))) {
                problems.accept(Problems.at(path, "is " + number.brief(), "It must not be so large."));
            }
            constraints.forEach(each -> each.check(value, path, problems));
        }
    }

    private double rounded(BigDecimal number) {
        return switch (precision) {
            case JSON -> 0;
            case FLOAT64 -> number.doubleValue();
            case FLOAT32 -> number.floatValue();
        };
    }

    @Override
    public Value normalForm(Value value) {
        if (!(value instanceof NumberValue number) || Double.isInfinite(rounded(number.value()))) {
            return value;
        }
        return precision == Precision.JSON ? number.asFloat64() : Value.of(BigDecimal.valueOf(rounded(number.value())));
    }

    static void checkBounds(
            BigDecimal number,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            Path path,
            Consumer<Diagnostic> problems) {
        if (min != null && number.compareTo(min) < 0) {
            problems.accept(Problems.at(
                    path, "is " + new NumberValue(number).brief(), "It must be at least " + min.toPlainString() + "."));
        }
        if (max != null && number.compareTo(max) > 0) {
            problems.accept(Problems.at(
                    path, "is " + new NumberValue(number).brief(), "It must be at most " + max.toPlainString() + "."));
        }
    }
}
