package io.github.darnold.terraform.plugin.schema;

import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.value.NumberValue;
import io.github.darnold.terraform.plugin.value.Path;
import io.github.darnold.terraform.plugin.value.Type;
import io.github.darnold.terraform.plugin.value.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.LongStream;

/// A whole number of at most 64 bits, within inclusive bounds.
///
/// @param constraints what else it must be
public record Int64Type(long min, long max, List<Constraint> constraints) implements AttributeType<Long> {

    static final Int64Type ANY = new Int64Type(Long.MIN_VALUE, Long.MAX_VALUE, List.of());

    public Int64Type {
        constraints = List.copyOf(constraints);
    }

    public Int64Type between(long least, long most) {
        return new Int64Type(least, most, constraints);
    }

    public Int64Type atLeast(long least) {
        return new Int64Type(least, max, constraints);
    }

    public Int64Type atMost(long most) {
        return new Int64Type(min, most, constraints);
    }

    public Int64Type oneOf(long... allowed) {
        return must(NumberConstraints.oneOf(decimals(allowed)));
    }

    public Int64Type noneOf(long... forbidden) {
        return must(NumberConstraints.noneOf(decimals(forbidden)));
    }

    private static List<BigDecimal> decimals(long... numbers) {
        return LongStream.of(numbers).mapToObj(BigDecimal::valueOf).toList();
    }

    /// Holds also against this.
    public Int64Type must(Constraint constraint) {
        return new Int64Type(min, max, Constraints.joined(constraints, constraint));
    }

    @Override
    public Type wireType() {
        return Type.NUMBER;
    }

    @Override
    public Long read(Value known) {
        return ((NumberValue) known).value().longValueExact();
    }

    @Override
    public Value write(Long value) {
        return Value.of(value);
    }

    @Override
    public void check(Value value, Path path, Consumer<Diagnostic> problems) {
        if (!(value instanceof NumberValue number)) {
            return;
        }
        if (!number.isInt64()) {
            problems.accept(Problems.at(path, "is " + number.brief(), "It must be a whole number of at most 64 bits."));
        } else {
            NumberType.checkBounds(number.value(), BigDecimal.valueOf(min), BigDecimal.valueOf(max), path, problems);
        }
        constraints.forEach(each -> each.check(value, path, problems));
    }
}
