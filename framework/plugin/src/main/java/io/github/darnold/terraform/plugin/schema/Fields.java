package io.github.darnold.terraform.plugin.schema;

import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Value;
import org.jspecify.annotations.Nullable;

/// An object read and written through its attributes: `plan.get(NAME)` is a `String`. Immutable.
public record Fields(ObjectValue values) {

    /// The Java form; null where the attribute is null.
    ///
    /// @throws IllegalStateException when the value is unknown: only a plan has such, ask [#isUnknown] first
    public <T> @Nullable T get(Attribute<T> attribute) {
        Value value = value(attribute);
        if (value.isUnknown()) {
            throw new IllegalStateException(attribute.name() + " is not known yet");
        }
        return value.isNull() ? null : attribute.type().read(value);
    }

    /// The Java form of an attribute that cannot be null here.
    public <T> T require(Attribute<T> attribute) {
        T value = get(attribute);
        if (value == null) {
            throw new IllegalStateException(attribute.name() + " is null");
        }
        return value;
    }

    public <T> T getOrDefault(Attribute<T> attribute, T other) {
        T value = get(attribute);
        return value == null ? other : value;
    }

    public Value value(Attribute<?> attribute) {
        return values.get(attribute.name());
    }

    public boolean isUnknown(Attribute<?> attribute) {
        return value(attribute).isUnknown();
    }

    public boolean isNull(Attribute<?> attribute) {
        return value(attribute).isNull();
    }

    /// Whether the attribute is known and not null.
    public boolean isSet(Attribute<?> attribute) {
        return value(attribute).isKnown();
    }

    public <T> Fields with(Attribute<T> attribute, @Nullable T value) {
        return withValue(
                attribute, value == null ? NullValue.NULL : attribute.type().write(value));
    }

    public Fields withValue(Attribute<?> attribute, Value value) {
        return new Fields(values.with(attribute.name(), value));
    }
}
