package io.github.darnold.terraform.plugin.value;

import java.math.BigDecimal;
import java.math.BigInteger;

/// A number of any size and precision. `1.0` and `1` are the same number.
public record NumberValue(BigDecimal value) implements Value {

    private static final int LONGEST = 1_000;
    private static final int READABLE = 40;

    public NumberValue {
        value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }

    public boolean isInteger() {
        return value.scale() <= 0;
    }

    /// Whether the number is an integer that fits into 64 bits.
    public boolean isInt64() {
        return isInteger()
                && (long) value.precision() - value.scale() <= 19
                && value.toBigInteger().bitLength() <= 63;
    }

    /// The number as a 64-bit float keeps it: two numbers that are one there mean the same to nearly every API. Whole
    /// numbers keep all their digits, and so does what is too large for a float.
    public NumberValue asFloat64() {
        double rounded = isInteger() ? Double.NaN : value.doubleValue();
        return Double.isFinite(rounded) ? new NumberValue(BigDecimal.valueOf(rounded)) : this;
    }

    public BigInteger toBigInteger() {
        return value.toBigIntegerExact();
    }

    /// Plain decimal notation, without exponent as long as that is of a reasonable length: `1e999999999` must not fill
    /// the memory.
    public String text() {
        return Math.abs((long) value.scale()) <= LONGEST ? value.toPlainString() : value.toString();
    }

    /// As messages show the number: what has too many digits to read is cut.
    public String brief() {
        String text = text();
        return text.length() <= READABLE
                ? text
                : text.substring(0, READABLE) + "... (" + text.length() + " characters)";
    }

    @Override
    public String toString() {
        return text();
    }
}
