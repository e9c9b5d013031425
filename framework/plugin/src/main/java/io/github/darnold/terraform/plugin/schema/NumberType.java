package io.github.darnold.terraform.plugin.schema;

import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.value.NumberValue;
import io.github.darnold.terraform.plugin.value.Path;
import io.github.darnold.terraform.plugin.value.Type;
import io.github.darnold.terraform.plugin.value.Value;
import java.math.BigDecimal;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A number with all its digits, within inclusive bounds; null is no bound.
public record NumberType(@Nullable BigDecimal min, @Nullable BigDecimal max) implements AttributeType<BigDecimal> {

    static final NumberType ANY = new NumberType(null, null);

    /// Bounds in decimal notation: `between("0", "2")`.
    public NumberType between(String least, String most) {
        return new NumberType(new BigDecimal(least), new BigDecimal(most));
    }

    public NumberType atLeast(String least) {
        return new NumberType(new BigDecimal(least), max);
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
        }
    }

    static void checkBounds(
            BigDecimal number,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            Path path,
            Consumer<Diagnostic> problems) {
        if (min != null && number.compareTo(min) < 0) {
            problems.accept(Problems.at(
                    path, "is " + number.toPlainString(), "It must be at least " + min.toPlainString() + "."));
        }
        if (max != null && number.compareTo(max) > 0) {
            problems.accept(Problems.at(
                    path, "is " + number.toPlainString(), "It must be at most " + max.toPlainString() + "."));
        }
    }
}
