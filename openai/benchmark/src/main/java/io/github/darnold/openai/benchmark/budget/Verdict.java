package io.github.darnold.openai.benchmark.budget;

import java.util.Locale;

/// What a run says about a limit.
public sealed interface Verdict {

    /// The ratio is within the limit.
    record Kept(Limit limit, double ratio) implements Verdict {}

    /// The ratio is above the limit, or there is none, as both are zero.
    record Broken(Limit limit, double ratio) implements Verdict {}

    /// Nothing can be said.
    ///
    /// @param missing whose figure was not measured
    record NotChecked(Limit limit, String missing) implements Verdict {}

    /// A line for people.
    default String text() {
        return switch (this) {
            case Kept(Limit limit, double ratio) -> "kept         " + comparison(limit, ratio);
            case Broken(Limit limit, double ratio) -> "BROKEN       " + comparison(limit, ratio);
            case NotChecked(Limit limit, String missing) ->
                "not checked  %s of %s against %s: of %s it was not measured"
                        .formatted(limit.figure(), limit.provider(), limit.of(), missing);
        };
    }

    private static String comparison(Limit limit, double ratio) {
        return String.format(
                Locale.ROOT,
                "%s of %s is %.2f of that of %s, and may be %.2f",
                limit.figure(),
                limit.provider(),
                ratio,
                limit.of(),
                limit.atMost());
    }
}
