package io.github.darnold.terraform.plugin.schema;

import java.util.stream.Stream;

/// An attribute that the API sets. How stable it is decides what plans show, and what others that refer to it can plan
/// with:
///
/// - as it stands here, its value is the state's in every plan (the plan modifier UseStateForUnknown): an
///   identifier, a time of creation
/// - [#filledLater]: unknown in updates as long as it is null: a time of completion
/// - [#dependsOn]: unknown when one of those attributes changes: an address made of a name
/// - [#changing]: unknown whenever anything changes: a revision, a time of the last change
///
/// In all cases it is unknown before the object exists, and a refresh shows what the API made of it meanwhile.
public record Computed<T>(Traits<T> traits) implements Attribute<T>, Described<T, Computed<T>> {

    @Override
    public Computed<T> with(Traits<T> traits) {
        return new Computed<>(traits);
    }

    @Override
    public boolean isComputed() {
        return true;
    }

    /// Unknown in the plan of an update that changes one of these attributes beside it; else the state's. A value that
    /// [io.github.darnold.terraform.plugin.provider.Resource#plan] sets counts.
    public Computed<T> dependsOn(Attribute<?>... attributes) {
        return with(traits.withPlan(traits.plan()
                .dependingOn(Stream.of(attributes).map(Attribute::name).toList())));
    }

    /// The API gives it a value some time after the object is made: unknown in the plan of an update as long as it has
    /// none, then the state's.
    public Computed<T> filledLater() {
        return with(traits.with(Traits.Flag.FILLED_LATER));
    }

    /// Any update may change it: unknown in the plan of an update.
    public Computed<T> changing() {
        return with(traits.with(Traits.Flag.CHANGING));
    }
}
