package io.github.darnold.terraform.plugin.schema;

/// An attribute that the API sets. Its value is the state's in every plan, unless it is [#changing].
public record Computed<T>(Traits<T> traits) implements Attribute<T>, Described<T, Computed<T>> {

    @Override
    public Computed<T> with(Traits<T> traits) {
        return new Computed<>(traits);
    }

    @Override
    public boolean isComputed() {
        return true;
    }

    /// Any update may change it: unknown in the plan of an update.
    public Computed<T> changing() {
        return with(traits.with(Traits.Flag.CHANGING));
    }
}
