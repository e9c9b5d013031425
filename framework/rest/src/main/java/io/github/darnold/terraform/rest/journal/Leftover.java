package io.github.darnold.terraform.rest.journal;

import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A create of the same values that a process began which has ended, and of which no state has told since.
public final class Leftover {

    /// A server that got a request takes no longer to make the object, or the process would have written more.
    private static final Duration LATEST = Duration.ofMinutes(1);

    /// What is known about its object.
    public enum Standing {
        /// Terraform has not recorded it.
        UNRECORDED,
        /// Terraform may have recorded it or not.
        UNCLEAR,
        /// Terraform has most likely recorded it: the process ended because Terraform asked for it.
        LIKELY_RECORDED
    }

    private final ProcessJournal run;
    private final Entry entry;
    private final Standing standing;

    Leftover(ProcessJournal run, Entry entry, Standing standing) {
        this.run = run;
        this.entry = entry;
        this.standing = standing;
    }

    ProcessJournal run() {
        return run;
    }

    Entry entry() {
        return entry;
    }

    public Standing standing() {
        return standing;
    }

    /// What tells the object from others of its type; null where it is not known, nor whether there is one.
    public @Nullable ObjectValue key() {
        return entry.key();
    }

    public Instant begun() {
        return entry.begun();
    }

    /// When its process wrote last: its request has left by then, if it ever did.
    public Instant lastSign() {
        return run.lastSign();
    }

    /// When its object was made at the latest, if it was.
    public Instant latest() {
        return run.lastSign().plus(LATEST);
    }

    /// How messages name it.
    public String label() {
        return entry.key() == null
                ? ""
                : entry.key().members().values().stream().map(Leftover::plain).collect(Collectors.joining("/"));
    }

    private static String plain(Value value) {
        return value instanceof StringValue(var text) ? text : value.toString();
    }
}
