package io.github.darnold.terraform.plugin.value;

import java.util.HexFormat;

/// A value that Terraform learns only during apply. Refinements (what is known about it already: "not null", a
/// prefix, ...) are kept as the bytes that Terraform sent, so that they can be sent back; they take no part in
/// equality.
public record UnknownValue(String refinement) implements Value {

    public static final UnknownValue UNKNOWN = new UnknownValue("");

    /// An unknown value of which Terraform told something already.
    ///
    /// @param refinement the payload of msgpack extension type 12
    public static UnknownValue refined(byte[] refinement) {
        return new UnknownValue(HexFormat.of().formatHex(refinement));
    }

    /// The refinement as Terraform sent it; empty when there is none.
    public byte[] refinementBytes() {
        return HexFormat.of().parseHex(refinement);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof UnknownValue;
    }

    @Override
    public int hashCode() {
        return UnknownValue.class.hashCode();
    }

    @Override
    public String toString() {
        return "(known after apply)";
    }
}
