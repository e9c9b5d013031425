package io.github.darnold.terraform.rest.pacing;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How fast the requests of one family go: a bucket that is unlimited until the API says, or lets feel, that it is not.
/// A refusal closes the family for all its requests; then they go one by one, and more at a time with each success, as
/// TCP does it. Refusals that last or come back teach how many requests a minute holds. Thread-safe; never waits.
final class Pace {

    private static final Duration LASTING = Duration.ofSeconds(5);
    private static final Duration LONG_COOLDOWN = Duration.ofSeconds(3);

    private static final Duration LONGEST_CONTENTMENT = Duration.ofMinutes(10);

    /// More than anybody has under way at once.
    private static final int WIDE = 64;

    /// Limits above this are not felt.
    private static final int MOST_LEARNED = 1000;

    private final @Nullable Integer configured;
    private final Backoff backoff;
    private final LastMinute taken;

    private Instant opens = Instant.MIN;
    private int underWay;
    private int window = WIDE;
    private int threshold = WIDE;
    private int successes;

    private int throttling;
    private int refusals;
    private int takenBeforeStorm;
    private Instant stormBegan = Instant.MIN;
    private Instant refused = Instant.MIN;

    private @Nullable Integer learned;
    private Instant learnedAt = Instant.MIN;

    /// How long to be content with what was learned before trying whether there is more.
    private Duration probeInterval = LastMinute.LENGTH;

    /// A pace that nothing is known of.
    ///
    /// @param configured most requests a minute; null when only the API knows
    Pace(@Nullable Integer configured, Backoff backoff) {
        this.configured = configured;
        this.backoff = backoff;
        this.taken = new LastMinute(configured == null ? MOST_LEARNED : Math.max(MOST_LEARNED, configured));
    }

    /// Asks for one request to go.
    synchronized Admission admit(Instant now) {
        if (now.isBefore(opens)) {
            return new Admission.NotBefore(opens);
        }
        int most = most(now);
        if (taken.count(now) >= most) {
            return new Admission.NotBefore(taken.fewerThan(most));
        }
        if (underWay >= window || taken.count(now) + underWay >= most) {
            return new Admission.AfterOthers();
        }
        underWay++;
        return new Admission.Go(throttling);
    }

    /// How many requests a minute holds, as far as it is known. What was learned is tried again from time to time.
    private int most(Instant now) {
        boolean isCalm = !isWithin(LastMinute.LENGTH, refused, now) && !isWithin(probeInterval, learnedAt, now);
        if (learned != null && isCalm && taken.count(now) >= learned) {
            learn(learned + Math.max(1, learned / 4), now);
        }
        int known = learned == null ? Integer.MAX_VALUE : learned;
        return configured == null ? known : Math.min(known, configured);
    }

    private static boolean isWithin(Duration span, Instant time, Instant now) {
        return time.isAfter(now.minus(span));
    }

    private void learn(int perMinute, Instant now) {
        learned = Math.max(1, perMinute);
        learnedAt = now;
    }

    /// A request came back, and the limit did not stop it. That nothing remains is believed for a minute: an API that
    /// means longer refuses the next request, and says how long.
    synchronized void passed(Admission.Go request, LimitHeaders said, Instant now) {
        underWay--;
        taken.add(now);
        if (said.exhaustedFor() != null) {
            Duration told = said.exhaustedFor();
            close(now.plus(told.compareTo(LastMinute.LENGTH) < 0 ? told : LastMinute.LENGTH));
        }
        if (request.throttling() == throttling) {
            refusals = 0;
            widen();
        }
    }

    private void widen() {
        successes++;
        if (window < threshold || successes >= window) {
            window = Math.min(WIDE, window + 1);
            successes = 0;
        }
    }

    /// The limit stopped a request.
    synchronized void refused(Admission.Go request, LimitHeaders said, Instant now) {
        underWay--;
        Duration told = said.retryAfter() != null ? said.retryAfter() : said.exhaustedFor();
        if (request.throttling() == throttling) {
            beginStorm(told, now);
        } else if (told != null) {
            close(now.plus(told));
        }
    }

    /// Requests that were under way when the first one was refused are part of the same storm.
    private void beginStorm(@Nullable Duration told, Instant now) {
        boolean isBack = isWithin(LastMinute.LENGTH, refused, now);
        if (refusals == 0) {
            stormBegan = now;
            takenBeforeStorm = taken.count(now);
        }
        Duration cooldown = told == null ? backoff.after(refusals) : backoff.beyond(told);
        boolean lasts = told == null && Duration.between(stormBegan, now).compareTo(LASTING) >= 0;
        boolean isLong = told != null && isBack && told.compareTo(LONG_COOLDOWN) >= 0;
        boolean isKnown = learned != null && refusals == 0 && takenBeforeStorm > learned / 2;
        if (takenBeforeStorm > 0 && (lasts || isLong || isKnown)) {
            learn(takenBeforeStorm, now);
            probeInterval = longer(probeInterval);
        }
        threshold = Math.max(1, underWay / 2);
        window = 1;
        successes = 0;
        refusals++;
        throttling++;
        refused = now;
        close(now.plus(cooldown));
    }

    private static Duration longer(Duration span) {
        return span.compareTo(LONGEST_CONTENTMENT) < 0 ? span.multipliedBy(2) : span;
    }

    private void close(Instant until) {
        opens = until.isAfter(opens) ? until : opens;
    }

    /// A request came back without a word of the API.
    synchronized void lost() {
        underWay--;
    }
}
