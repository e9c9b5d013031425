package io.github.darnold.terraform.rest.journal;

import io.github.darnold.terraform.plugin.value.ObjectValue;

/// A create under way, which is written down while it goes on.
public final class Creation {

    private final Journal journal;
    private final long number;
    private Outcome outcome = Outcome.NOTHING;

    /// What is known of its object.
    private enum Outcome {
        /// It was not made, or users have been told what may have been.
        NOTHING,
        /// Its request has left, and may have made it.
        OPEN,
        MADE
    }

    Creation(Journal journal, long number) {
        this.journal = journal;
        this.number = number;
    }

    /// Its request leaves: from now on it may have made its object, until something else is said.
    public void leaves() {
        outcome = outcome == Outcome.MADE ? Outcome.MADE : Outcome.OPEN;
    }

    /// Its object was not made, or users are told what may have been.
    public void isSettled() {
        outcome = Outcome.NOTHING;
    }

    /// Its object exists, and has this key.
    public void made(ObjectValue key) {
        outcome = Outcome.MADE;
        journal.made(number, key);
    }

    /// Whether the next equal create of another process will know of it.
    public boolean isRecorded() {
        return journal.isKeeping(number);
    }

    /// Terraform gets an answer that it will record. To be said before the answer leaves.
    public void answered() {
        journal.answered(number);
    }

    /// Terraform gets an error and no state: what may have been made is left to the next equal create.
    public void failed() {
        if (outcome == Outcome.NOTHING) {
            journal.over(number);
        } else {
            journal.doubted(number);
        }
    }
}
