package io.github.darnold.terraform.plugin.value;

/// `true` or `false`.
public record BoolValue(boolean value) implements Value {

    static final BoolValue TRUE = new BoolValue(true);
    static final BoolValue FALSE = new BoolValue(false);

    @Override
    public String toString() {
        return Boolean.toString(value);
    }
}
