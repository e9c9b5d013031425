package io.github.darnold.terraform.plugin.value;

/// A value of an attribute whose type is `dynamic`, together with the type it has: of nulls and unknown values too, as
/// far as Terraform knows it. Where it does not, they are plain [NullValue] and [UnknownValue].
public record DynamicValue(Type type, Value value) implements Value {

    /// The value with the type that it would have in a configuration: what [#value] of a dynamic one was.
    ///
    /// @throws IllegalArgumentException when a list, set or map in it has elements of several types
    public static Value of(Value value) {
        return value.isKnown() && !(value instanceof DynamicValue)
                ? new DynamicValue(ImpliedType.of(value), value)
                : value;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
