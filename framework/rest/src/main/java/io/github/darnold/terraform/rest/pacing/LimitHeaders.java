package io.github.darnold.terraform.rest.pacing;

import io.github.darnold.terraform.plugin.schema.GoDuration;
import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the headers of an answer say about the API's rate limit: `Retry-After` in seconds or as a date,
/// `retry-after-ms`, and `x-ratelimit-limit`, `-remaining` and `-reset`, each with any ending (`-requests`).
///
/// @param retryAfter how long to wait before the next request; null when nothing is said
/// @param exhaustedFor where nothing remains: how long until there is something again; null when it is not known
public record LimitHeaders(
        @Nullable Duration retryAfter, @Nullable Duration exhaustedFor) {

    static final LimitHeaders NONE = new LimitHeaders(null, null);

    private static final String REMAINING = "x-ratelimit-remaining";
    private static final Duration LONGEST = Duration.ofDays(1);

    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(\\d{1,30}(\\.\\d{0,30})?|\\.\\d{1,30})([eE][+-]?\\d{1,10})?");

    /// From here on a number of seconds is a time, counted from 1970; then one of milliseconds; then nothing at all.
    private static final double EPOCH_SECONDS = 1e9;
    private static final double EPOCH_MILLIS = 1e12;
    private static final double NO_TIME = 1e14;

    /// What the headers say.
    ///
    /// @param now where the server does not tell its own time, by which its dates count
    public static LimitHeaders of(HttpHeaders headers, Instant now) {
        Instant serverNow = serverTime(headers).orElse(now);
        Duration exhausted = null;
        for (String name : headers.map().keySet()) {
            if (name.toLowerCase(Locale.ROOT).startsWith(REMAINING)) {
                Duration one = exhausted(headers, name.substring(REMAINING.length()), serverNow);
                exhausted = one == null || (exhausted != null && exhausted.compareTo(one) > 0) ? exhausted : one;
            }
        }
        return new LimitHeaders(retryAfter(headers, serverNow), exhausted);
    }

    /// The server's own time; empty where it does not tell.
    public static Optional<Instant> serverTime(HttpHeaders headers) {
        return date(headers.firstValue("date").orElse(""));
    }

    private static @Nullable Duration retryAfter(HttpHeaders headers, Instant now) {
        Optional<Duration> exact = headers.firstValue("retry-after-ms")
                .flatMap(LimitHeaders::number)
                .map(milliseconds -> bounded(milliseconds / 1000));
        String value = headers.firstValue("retry-after").orElse("");
        return exact.or(() -> number(value).map(LimitHeaders::bounded))
                .or(() -> date(value).map(date -> until(date, now)))
                .orElse(null);
    }

    /// The time until one request passes again, if the limit fills up evenly: an API that fills it at once says no for
    /// longer, and how long.
    private static @Nullable Duration exhausted(HttpHeaders headers, String ending, Instant now) {
        Optional<Double> remaining = headers.firstValue(REMAINING + ending).flatMap(LimitHeaders::number);
        Optional<Duration> reset =
                headers.firstValue("x-ratelimit-reset" + ending).flatMap(text -> reset(text, now));
        if (remaining.isEmpty() || remaining.get() > 0 || reset.isEmpty()) {
            return null;
        }
        double limit = headers.firstValue("x-ratelimit-limit" + ending)
                .flatMap(LimitHeaders::number)
                .orElse(1.0);
        return reset.get().dividedBy((long) Math.max(1, limit));
    }

    /// `6m0s`, seconds, or seconds or milliseconds since 1970.
    private static Optional<Duration> reset(String text, Instant now) {
        Optional<Double> number = number(text);
        if (number.isPresent()) {
            return number.filter(value -> value < NO_TIME)
                    .map(value -> value < EPOCH_SECONDS
                            ? bounded(value)
                            : until(Instant.ofEpochMilli((long) (value < EPOCH_MILLIS ? value * 1000 : value)), now));
        }
        try {
            return Optional.of(bounded(GoDuration.parse(text).toMillis() / 1000.0));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// A double: what a server writes may have a billion digits otherwise.
    private static Optional<Double> number(String text) {
        String number = text.strip();
        return NUMBER.matcher(number).matches() ? Optional.of(Double.valueOf(number)) : Optional.empty();
    }

    private static Optional<Instant> date(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Duration until(Instant date, Instant now) {
        return bounded(Duration.between(now, date).toMillis() / 1000.0);
    }

    private static Duration bounded(double seconds) {
        return Duration.ofMillis((long) (Math.clamp(seconds, 0.0, (double) LONGEST.toSeconds()) * 1000));
    }
}
