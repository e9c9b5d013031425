package io.github.darnold.terraform.rest.journal;

import io.github.darnold.terraform.plugin.value.ObjectValue;

/// A create under way, which is written down while it goes on.
public final class Creation {

    private final Journal journal;
    private final long number;
    private boolean isMade;

    Creation(Journal journal, long number) {
        this.journal = journal;
        this.number = number;
    }

    /// Its object exists, and has this key.
    public void made(ObjectValue key) {
        isMade = true;
        journal.made(number, key);
    }

    /// Whether its object is known to exist.
    public boolean isMade() {
        return isMade;
    }

    /// Terraform gets an answer that it will record. To be said before the answer leaves.
    public void answered() {
        journal.answered(number);
    }

    /// Nothing is left to do about it: nothing was made, or users have been told what may have been.
    public void over() {
        journal.over(number);
    }
}
