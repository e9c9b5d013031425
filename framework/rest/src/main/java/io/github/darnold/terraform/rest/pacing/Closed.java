package io.github.darnold.terraform.rest.pacing;

import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.diagnostic.Failure;
import java.time.Duration;

/// The API said that it takes no request of a family for longer than the caller has time.
public final class Closed extends Failure {

    private static final Duration LONGEST = Duration.ofHours(1);

    Closed(String family, Duration wait) {
        super(Diagnostic.error(
                "The API's rate limit is used up",
                "The API said that it takes no more requests of this kind (" + family + ") for another "
                        + wait.toMinutes() + " minutes. Apply again then"
                        + (wait.compareTo(LONGEST) < 0 ? ", or allow more time with a timeouts block." : ".")));
    }

    /// How long to wait at most where so much time is left: for the turns of others, which is a minute in any case, and
    /// not so long that nobody would sit through it.
    static Duration patience(Duration remaining) {
        Duration least = LastMinute.LENGTH.plusSeconds(1);
        Duration most = remaining.compareTo(LONGEST) < 0 ? remaining : LONGEST;
        return most.compareTo(least) < 0 ? least : most;
    }
}
