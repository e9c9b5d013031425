package io.github.darnold.terraform.plugin.value;

/// A value of an attribute whose type is `dynamic`, together with the type it has. Null and wholly unknown ones are
/// plain [NullValue] and [UnknownValue].
public record DynamicValue(Type type, Value value) implements Value {

    @Override
    public String toString() {
        return value.toString();
    }
}
