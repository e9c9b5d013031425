package io.github.darnold.terraform.plugin.schema;

import io.github.darnold.terraform.plugin.value.Value;
import org.jspecify.annotations.Nullable;

/// An attribute of an object, in one of three roles: [Required], [Optional] (also computed or defaulted, if it says
/// so) or [Computed]. Attributes are constants: definitions list them, handlers read and write through them.
///
/// @param <T> the Java form of its values
public sealed interface Attribute<T> permits Required, Optional, Computed {

    Traits<T> traits();

    default String name() {
        return traits().name();
    }

    default AttributeType<T> type() {
        return traits().type();
    }

    /// What its author says about it, in Markdown: without what [#documentation] adds.
    default String description() {
        return traits().description();
    }

    /// What hosts show of it: its description with the allowed words, the bounds and the default, as its type and
    /// traits
    /// have them.
    default String documentation() {
        return Documentation.of(this);
    }

    /// How it appears in the API's JSON.
    default JsonForm json() {
        return traits().json();
    }

    /// How it behaves in plans.
    default PlanForm plan() {
        return traits().plan();
    }

    /// What tells of it where it is write-only.
    default WriteOnlyForm writeOnlyForm() {
        return traits().writeOnlyForm();
    }

    default boolean isRequired() {
        return this instanceof Required;
    }

    /// Whether users can set it.
    default boolean isConfigurable() {
        return !(this instanceof Computed);
    }

    /// Whether the provider may give it a value that was not configured.
    boolean isComputed();

    default boolean isSensitive() {
        return traits().has(Traits.Flag.SENSITIVE);
    }

    default boolean isWriteOnly() {
        return traits().has(Traits.Flag.WRITE_ONLY);
    }

    /// Whether another value needs another object, whatever it is. What [#plan] says of it decides case by case.
    default boolean isReplacing() {
        return traits().has(Traits.Flag.REQUIRES_REPLACE);
    }

    /// Whether a computed value may be another one after any update; otherwise it is the state's in every plan.
    default boolean isChanging() {
        return traits().has(Traits.Flag.CHANGING);
    }

    /// Whether any update may set a computed value that is still null.
    default boolean isFilledLater() {
        return traits().has(Traits.Flag.FILLED_LATER);
    }

    default @Nullable String deprecation() {
        return traits().deprecation();
    }

    /// What takes the place of an argument that is not configured; null when nothing does.
    default @Nullable Value defaultValue() {
        return traits().defaultValue();
    }

    /// The same attribute where the object is only read.
    default Computed<T> readOnly() {
        return new Computed<>(traits().readOnly());
    }
}
