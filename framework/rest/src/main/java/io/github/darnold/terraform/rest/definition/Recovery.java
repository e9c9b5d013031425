package io.github.darnold.terraform.rest.definition;

import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import java.time.Duration;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/// How an object is found again whose create got no usable answer, so that it is neither lost nor made twice.
public sealed interface Recovery {

    /// After this time, what was made shows in lists and to reads.
    Duration USUALLY_VISIBLE = Duration.ofSeconds(30);

    /// How long what was made may take to show: as long it is looked for before it is made again.
    default Duration visibleWithin() {
        return USUALLY_VISIBLE;
    }

    /// In the list that the definition names, by `created_at` and all that is sent.
    static InList inItsList() {
        return new InList("created_at", false, (_, _) -> true, _ -> false, USUALLY_VISIBLE);
    }

    /// In the list of such objects: made since the request, equal in all that was sent and is told back.
    ///
    /// @param created field of an element that says when it was made, in Unix seconds; empty when none does
    /// @param isNewestFirst whether the list begins with what was made last
    /// @param matches what else must be true of the plan and the element
    /// @param isDiscarded for which plans the lost answer had a secret that nothing tells again: then the object is
    /// deleted and made once more
    /// @param visibleWithin after which time a new object is in the list
    record InList(
            String created,
            boolean isNewestFirst,
            BiPredicate<Fields, ObjectValue> matches,
            Predicate<Fields> isDiscarded,
            Duration visibleWithin)
            implements Recovery {

        /// Elements do not say when they were made: all that were not there before come into question.
        public InList undated() {
            return createdAt("");
        }

        public InList createdAt(String field) {
            return new InList(field, isNewestFirst, matches, isDiscarded, visibleWithin);
        }

        /// Whether elements say when they were made.
        public boolean isDated() {
            return !created.isEmpty();
        }

        public InList newestFirst() {
            return new InList(created, true, matches, isDiscarded, visibleWithin);
        }

        public InList matching(BiPredicate<Fields, ObjectValue> condition) {
            return new InList(created, isNewestFirst, matches.and(condition), isDiscarded, visibleWithin);
        }

        public InList discardedWhen(Predicate<Fields> hasSecret) {
            return new InList(created, isNewestFirst, matches, hasSecret, visibleWithin);
        }

        /// New objects take so long to show, and not 30 seconds at most.
        public InList visibleWithin(Duration time) {
            return new InList(created, isNewestFirst, matches, isDiscarded, time);
        }
    }

    /// By the read call: all that it needs is planned.
    ///
    /// @param visibleWithin after which time a new object can be read
    record ByReading(Duration visibleWithin) implements Recovery {

        public ByReading() {
            this(USUALLY_VISIBLE);
        }
    }

    /// The API knows repeated requests by their `Idempotency-Key`.
    record ByIdempotencyKey() implements Recovery {}

    /// The API keeps nothing, so nothing is lost: the request is repeated.
    record NothingRemains() implements Recovery {}

    /// It cannot be found.
    ///
    /// @param reason for users: "OpenAI lists no threads."
    record Never(String reason) implements Recovery {}
}
