package io.github.darnold.openai.emulator.collection;

import io.github.darnold.openai.emulator.http.Call;
import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/// What the objects of a collection do beside being created, changed and deleted. Each hook may refuse by throwing an
/// [io.github.darnold.openai.emulator.http.ApiError].
public interface Behaviour {

    /// Objects that only are.
    Behaviour NONE = new Behaviour() {};

    /// Before a new object is kept. It has what was sent, also what answers do not show.
    default void creating(ObjectNode object, Call call) {}

    /// Before what was sent is laid over an object.
    default void changing(ObjectNode object, Call call) {}

    /// Before an object goes.
    default void deleting(ObjectNode object, Call call) {}

    /// Lets an object become what it is by now.
    default void settle(ObjectNode object, Instant now) {}

    /// Whether the list that a call asks for has an object.
    default boolean isListed(ObjectNode object, Call call) {
        return true;
    }

    /// What answers show of an object: itself, or a copy with more.
    default ObjectNode shown(ObjectNode object) {
        return object;
    }
}
