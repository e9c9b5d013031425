package io.github.darnold.terraform.rest.json;

import io.github.darnold.terraform.plugin.value.NumberValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.time.Instant;
import java.util.Optional;

/// Times as APIs tell them, in seconds since 1970. A server may write any number there: what lies in no year that a
/// calendar has is no time, and no reckoning with a time fails.
public final class UnixTime {

    private static final long FIRST = Instant.parse("0000-01-01T00:00:00Z").getEpochSecond();
    private static final long LAST = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

    /// The time that a number tells; empty for what is no number, and for times before the year 0 or after 9999.
    public static Optional<Instant> of(Value seconds) {
        return seconds instanceof NumberValue number && number.isInt64()
                ? of(number.value().longValueExact())
                : Optional.empty();
    }

    /// That time; empty when it is before the year 0 or after 9999.
    public static Optional<Instant> of(long seconds) {
        return seconds < FIRST || seconds > LAST ? Optional.empty() : Optional.of(Instant.ofEpochSecond(seconds));
    }

    private UnixTime() {}
}
