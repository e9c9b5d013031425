package io.github.darnold.terraform.plugin.value;

/// The null of every type. There is one.
public record NullValue() implements Value {

    public static final NullValue NULL = new NullValue();

    @Override
    public String toString() {
        return "null";
    }
}
