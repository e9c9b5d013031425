package io.github.darnold.terraform.plugin.schema;

import io.github.darnold.terraform.plugin.value.Value;
import java.util.stream.Stream;

/// An attribute that users may set. With [#orComputed] or [#defaultValue] it has a value also where they do not.
public record Optional<T>(Traits<T> traits) implements Attribute<T>, Configurable<T, Optional<T>> {

    @Override
    public Optional<T> with(Traits<T> traits) {
        return new Optional<>(traits);
    }

    @Override
    public boolean isComputed() {
        return traits.has(Traits.Flag.ALSO_COMPUTED) || traits.defaultValue() != null;
    }

    /// The API gives it a value where it is not configured; that value stays in state.
    public Optional<T> orComputed() {
        return with(traits.with(Traits.Flag.ALSO_COMPUTED));
    }

    /// As [#orComputed], but unknown in the plan of an update that changes one of these attributes beside it, as long
    /// as it is not configured.
    public Optional<T> orDependingOn(Attribute<?>... attributes) {
        return with(traits.with(Traits.Flag.ALSO_COMPUTED)
                .withPlan(traits.plan()
                        .dependingOn(Stream.of(attributes).map(Attribute::name).toList())));
    }

    /// As [#orComputed], but any update may change it where it is not configured.
    public Optional<T> orChanging() {
        return with(traits.with(Traits.Flag.ALSO_COMPUTED).with(Traits.Flag.CHANGING));
    }

    /// The value where it is not configured.
    public Optional<T> defaultValue(T value) {
        Value known = traits.type().write(value);
        return with(traits.withDefault(known));
    }

    /// Only the provider knows of it: neither sent nor received. A change of it alone is an update without a call.
    public Optional<T> local() {
        return with(traits.withJson(
                traits.json().without(JsonForm.Absence.CREATE, JsonForm.Absence.UPDATE, JsonForm.Absence.ANSWER)));
    }
}
