package io.github.darnold.terraform.engine.secret;

import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.value.Path;
import io.github.darnold.terraform.plugin.value.Value;
import org.jspecify.annotations.Nullable;

/// A write-only argument of one object: its value now, and what tells whether that is another one than the object was
/// last given.
///
/// @param path where it stands; the root's attribute is its first step
/// @param telling where what tells of it stands: itself or its version
/// @param value as configured now
/// @param verdict what is told
/// @param hash of the value that the object was last given; null where none is kept
record WriteOnlyArgument(
        Attribute<?> attribute,
        Path path,
        Path telling,
        Value value,
        Verdict verdict,
        @Nullable SecretHash hash) {

    /// Whether the object was last given this value.
    enum Verdict {
        /// Nothing tells.
        UNTOLD,
        SAME,
        /// It has a hash from now on: an earlier release gave the value, or an import found the object. That is a
        /// change, but no reason to give up the object.
        NEW_TO_US,
        CHANGED
    }

    boolean isChanged() {
        return switch (verdict) {
            case CHANGED, NEW_TO_US -> true;
            case SAME, UNTOLD -> false;
        };
    }

    boolean isAtRoot() {
        return path.steps().size() == 1;
    }

    /// Whether a hash, not a version, tells of it.
    boolean isHashed() {
        return attribute.writeOnlyForm().noticedByHash() && telling.equals(path);
    }

    /// The hash to keep once the object has the value; null where there is none to keep.
    @Nullable
    SecretHash hashNow() {
        if (!isHashed() || !value.isWhollyKnown() || value.isNull()) {
            return null;
        }
        return verdict == Verdict.SAME ? hash : SecretHash.of(value);
    }
}
