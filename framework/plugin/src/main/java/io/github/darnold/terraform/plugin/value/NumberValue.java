package io.github.darnold.terraform.plugin.value;

import java.math.BigDecimal;
import java.math.BigInteger;

/// A number of any size and precision. `1.0` and `1` are the same number.
public record NumberValue(BigDecimal value) implements Value {

    public NumberValue {
        value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }

    public boolean isInteger() {
        return value.scale() <= 0;
    }

    /// Whether the number is an integer that fits into 64 bits.
    public boolean isInt64() {
        return isInteger()
                && value.precision() - value.scale() <= 19
                && value.toBigInteger().bitLength() <= 63;
    }

    public BigInteger toBigInteger() {
        return value.toBigIntegerExact();
    }

    /// Plain decimal notation, without exponent.
    public String text() {
        return value.toPlainString();
    }

    @Override
    public String toString() {
        return text();
    }
}
