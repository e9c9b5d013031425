package io.github.darnold.terraform.protocol.codec;

import java.math.BigDecimal;

/// What is refused although the format allows it: small messages must not become large work.
final class Limits {

    /// Levels of nesting that are read and written: more than a JSON document may have, which stands in some. The stack
    /// holds several times as many.
    static final int DEPTH = 600;

    /// Digits of a number in plain notation. `1e999999999` is twelve bytes, and a gigabyte when written out.
    static final int DIGITS = 10_000;

    /// Bytes of what Terraform tells of an unknown value.
    static final int REFINEMENT = 1024;

    /// The number, unless it is too long.
    static BigDecimal checked(BigDecimal number) throws MalformedValue {
        if (Math.abs((long) number.scale()) + number.precision() > DIGITS) {
            throw new MalformedValue("a number of more than " + DIGITS + " digits");
        }
        return number;
    }

    static BigDecimal parse(String text) throws MalformedValue {
        if (text.length() > DIGITS) {
            throw new MalformedValue("a number of more than " + DIGITS + " digits");
        }
        try {
            return checked(new BigDecimal(text));
        } catch (NumberFormatException _) {
            throw new MalformedValue("a text that is no number");
        }
    }

    private Limits() {}
}
