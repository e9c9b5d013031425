package io.github.darnold.terraform.rest.pacing;

import java.time.Instant;

/// Whether one more request may go.
sealed interface Admission {

    /// It may, and counts as under way.
    ///
    /// @param throttling in which spell of refusals it goes: what it meets says nothing of later ones
    record Go(int throttling) implements Admission {}

    /// Not before that time.
    record NotBefore(Instant time) implements Admission {}

    /// Not before another one has come back.
    record AfterOthers() implements Admission {}
}
