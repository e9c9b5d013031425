package io.github.darnold.terraform.rest.object;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.rest.creation.Leeway;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Looks, one after the other with growing pauses, until something shows or would have shown by now. Mutable; for one
/// thread.
public final class Looks {

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(15);

    private final Instant end;
    private final Duration longest;
    private Duration next;

    /// @param end when it shows at the latest
    public Looks(Instant end, Leeway leeway) {
        this.end = end;
        this.next = leeway.of(FIRST);
        this.longest = leeway.of(LONGEST);
    }

    /// Whether what does not show now does not exist.
    public boolean isLast(Instant now) {
        return !now.isBefore(end);
    }

    /// How long to wait before the next one.
    public Duration pause(Instant now) {
        Duration left = Duration.between(now, end);
        Duration pause = next.compareTo(left) > 0 ? left : next;
        next = next.multipliedBy(2).compareTo(longest) > 0 ? longest : next.multipliedBy(2);
        return pause.isNegative() ? Duration.ZERO : pause;
    }

    /// Sees something or nothing.
    ///
    /// @param <T> what there is to see
    @FunctionalInterface
    public interface Look<T> {
        Optional<T> once(boolean isLast);
    }

    /// Looks until there is something to see or it is the last time.
    public <T> Optional<T> await(Look<T> look, Call call) {
        while (true) {
            boolean isLast = isLast(call.now());
            Optional<T> seen = look.once(isLast);
            if (seen.isPresent() || isLast) {
                return seen;
            }
            call.pause(pause(call.now()));
        }
    }
}
