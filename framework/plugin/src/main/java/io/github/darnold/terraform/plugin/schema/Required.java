package io.github.darnold.terraform.plugin.schema;

/// An attribute that users must set.
public record Required<T>(Traits<T> traits) implements Attribute<T>, Configurable<T, Required<T>> {

    @Override
    public Required<T> with(Traits<T> traits) {
        return new Required<>(traits);
    }

    @Override
    public boolean isComputed() {
        return false;
    }
}
