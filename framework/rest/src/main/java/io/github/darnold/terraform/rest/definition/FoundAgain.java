package io.github.darnold.terraform.rest.definition;

import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/// How an object is found again whose create got no usable answer, so that it is neither lost nor made twice.
public sealed interface FoundAgain {

    /// In the list that the definition names, by `created_at` and all that is sent.
    static InList inItsList() {
        return new InList("created_at", false, (_, _) -> true, _ -> false);
    }

    /// In the list of such objects: made since the request, equal in all that was sent and is told back.
    ///
    /// @param created field of an element that says when it was made, in Unix seconds
    /// @param isNewestFirst whether the list begins with what was made last
    /// @param matches what else must be true of the plan and the element
    /// @param isDiscarded for which plans the lost answer had a secret that nothing tells again: then the object is
    /// deleted and made once more
    record InList(
            String created,
            boolean isNewestFirst,
            BiPredicate<Fields, ObjectValue> matches,
            Predicate<Fields> isDiscarded)
            implements FoundAgain {

        public InList createdAt(String field) {
            return new InList(field, isNewestFirst, matches, isDiscarded);
        }

        public InList newestFirst() {
            return new InList(created, true, matches, isDiscarded);
        }

        public InList matching(BiPredicate<Fields, ObjectValue> condition) {
            return new InList(created, isNewestFirst, matches.and(condition), isDiscarded);
        }

        public InList discardedWhen(Predicate<Fields> hasSecret) {
            return new InList(created, isNewestFirst, matches, hasSecret);
        }
    }

    /// By the read call: all that it needs is planned.
    record ByReading() implements FoundAgain {}

    /// The API knows repeated requests by their `Idempotency-Key`.
    record ByIdempotencyKey() implements FoundAgain {}

    /// The API keeps nothing, so nothing is lost: the request is repeated.
    record NothingRemains() implements FoundAgain {}

    /// It cannot be found.
    ///
    /// @param reason for users: "OpenAI lists no threads."
    record Never(String reason) implements FoundAgain {}
}
