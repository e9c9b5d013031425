package io.github.darnold.terraform.testing.core;

import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/// What a life-cycle contract knows of its type beyond the schema.
///
/// @param actions the actions of changes that are not what the schema says, by attribute
/// @param unreadable attributes that an import cannot read
/// @param importId the id by which an object is imported
/// @param importable whether it can be imported at all
/// @param staying whether the object outlives its destruction
record Expectations(
        Map<String, Action> actions,
        Set<String> unreadable,
        Function<ObjectValue, String> importId,
        boolean importable,
        boolean staying) {

    /// The action that a change of the attribute takes.
    Action actionOf(Attribute<?> attribute) {
        return actions.getOrDefault(attribute.name(), bySchema(attribute));
    }

    static Action bySchema(Attribute<?> attribute) {
        return attribute.isReplacing() ? Action.REPLACE : Action.UPDATE;
    }

    /// Attributes that an import need not find: the definition says that no answer has them, or the contract does.
    Predicate<Attribute<?>> unread() {
        return attribute -> !attribute.json().isReceived() || unreadable.contains(attribute.name());
    }
}
