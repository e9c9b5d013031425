package io.github.darnold.terraform.plugin.schema;

import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.value.NumberValue;
import io.github.darnold.terraform.plugin.value.Path;
import io.github.darnold.terraform.plugin.value.Type;
import io.github.darnold.terraform.plugin.value.Value;
import java.math.BigDecimal;
import java.util.function.Consumer;

/// A whole number of at most 64 bits, within inclusive bounds.
public record Int64Type(long min, long max) implements AttributeType<Long> {

    static final Int64Type ANY = new Int64Type(Long.MIN_VALUE, Long.MAX_VALUE);

    public Int64Type between(long least, long most) {
        return new Int64Type(least, most);
    }

    public Int64Type atLeast(long least) {
        return new Int64Type(least, max);
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
            problems.accept(Problems.at(path, "is " + number.text(), "It must be a whole number of at most 64 bits."));
        } else {
            NumberType.checkBounds(number.value(), BigDecimal.valueOf(min), BigDecimal.valueOf(max), path, problems);
        }
    }
}
