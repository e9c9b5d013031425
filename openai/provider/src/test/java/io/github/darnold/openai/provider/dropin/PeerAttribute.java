package io.github.darnold.openai.provider.dropin;

import java.util.List;

/// An attribute as another provider declares it.
///
/// @param isOptional also of one that is computed where it is not configured
record PeerAttribute(
        String name, boolean isRequired, boolean isOptional, boolean isComputed, boolean isSensitive, Form form) {

    /// Whether a configuration may set it.
    boolean isConfigurable() {
        return isRequired || isOptional;
    }

    /// The same where the object is only read.
    PeerAttribute readOnly() {
        return new PeerAttribute(name, false, false, true, isSensitive, form);
    }

    /// The same where the object is found by it.
    PeerAttribute asKey() {
        return new PeerAttribute(name, true, false, false, isSensitive, form);
    }

    /// What its values are.
    sealed interface Form {

        /// `string`, `number` or `bool`.
        record Word(String name) implements Form {}

        /// Elements of one form.
        ///
        /// @param kind `list`, `set` or `map`
        record Many(String kind, Form element) implements Form {}

        record Nested(List<PeerAttribute> attributes) implements Form {

            public Nested {
                attributes = List.copyOf(attributes);
            }
        }
    }
}
