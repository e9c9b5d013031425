package io.github.darnold.terraform.rest.creation;

import java.time.Duration;

/// How far the clocks of an API's servers may differ, and how patiently is looked for what may take time to show.
///
/// @param scale 1; less where somebody has no time, such as programs that lose thousands of answers on purpose
public record Leeway(double scale) {

    public static final Leeway USUAL = new Leeway(1);

    private static final Duration SLACK = Duration.ofSeconds(60);
    private static final Duration TICK = Duration.ofSeconds(5);

    public Leeway {
        if (!(scale > 0 && scale <= 1)) {
            throw new IllegalArgumentException("a scale is above 0 and at most 1, not " + scale);
        }
    }

    /// By how much the time in an object may differ from the time in the answers' headers.
    public Duration slack() {
        return of(SLACK);
    }

    /// By how much both differ where the servers' clocks agree: they count in whole seconds, and not all at once.
    public Duration tick() {
        return of(TICK);
    }

    /// The time of this leeway in place of the full one.
    public Duration of(Duration full) {
        return scale == 1 ? full : Duration.ofNanos(Math.round(full.toNanos() * scale));
    }
}
