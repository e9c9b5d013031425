package io.github.darnold.terraform.rest.pacing;

import io.github.darnold.terraform.plugin.schema.GoDuration;
import java.math.BigDecimal;
import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
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
    private static final Duration LONGEST = Duration.ofDays(30);
    private static final BigDecimal EPOCH_SECONDS = BigDecimal.valueOf(1_000_000_000);

    /// What the headers say.
    ///
    /// @param now where the server does not tell its own time, by which its dates count
    public static LimitHeaders of(HttpHeaders headers, Instant now) {
        Instant serverNow = serverTime(headers, now);
        Duration exhausted = null;
        for (String name : headers.map().keySet()) {
            if (name.toLowerCase(Locale.ROOT).startsWith(REMAINING)) {
                Duration one = exhausted(headers, name.substring(REMAINING.length()), serverNow);
                exhausted = one == null || (exhausted != null && exhausted.compareTo(one) > 0) ? exhausted : one;
            }
        }
        return new LimitHeaders(retryAfter(headers, serverNow), exhausted);
    }

    /// The server's own time.
    ///
    /// @param now where it does not tell
    public static Instant serverTime(HttpHeaders headers, Instant now) {
        return date(headers.firstValue("date").orElse("")).orElse(now);
    }

    private static @Nullable Duration retryAfter(HttpHeaders headers, Instant now) {
        Optional<Duration> exact = headers.firstValue("retry-after-ms")
                .flatMap(LimitHeaders::number)
                .map(milliseconds -> bounded(milliseconds.movePointLeft(3)));
        String value = headers.firstValue("retry-after").orElse("");
        return exact.or(() -> number(value).map(LimitHeaders::bounded))
                .or(() -> date(value).map(date -> until(date, now)))
                .orElse(null);
    }

    /// The time until one request passes again, if the limit fills up evenly: an API that fills it at once says no for
    /// longer, and how long.
    private static @Nullable Duration exhausted(HttpHeaders headers, String ending, Instant now) {
        Optional<BigDecimal> remaining = headers.firstValue(REMAINING + ending).flatMap(LimitHeaders::number);
        Optional<Duration> reset =
                headers.firstValue("x-ratelimit-reset" + ending).flatMap(text -> reset(text, now));
        if (remaining.isEmpty() || remaining.get().signum() > 0 || reset.isEmpty()) {
            return null;
        }
        long limit = headers.firstValue("x-ratelimit-limit" + ending)
                .flatMap(LimitHeaders::number)
                .map(BigDecimal::longValue)
                .orElse(1L);
        return reset.get().dividedBy(Math.max(1, limit));
    }

    /// `6m0s`, seconds, or seconds since 1970.
    private static Optional<Duration> reset(String text, Instant now) {
        Optional<BigDecimal> number = number(text);
        if (number.isPresent()) {
            return number.map(seconds -> seconds.compareTo(EPOCH_SECONDS) < 0
                    ? bounded(seconds)
                    : until(Instant.ofEpochSecond(seconds.longValue()), now));
        }
        try {
            return Optional.of(GoDuration.parse(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Optional<BigDecimal> number(String text) {
        try {
            return Optional.of(new BigDecimal(text.strip()));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
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
        return bounded(BigDecimal.valueOf(Duration.between(now, date).toMillis(), 3));
    }

    private static Duration bounded(BigDecimal seconds) {
        BigDecimal most = BigDecimal.valueOf(LONGEST.toSeconds());
        return Duration.ofMillis(
                seconds.max(BigDecimal.ZERO).min(most).movePointRight(3).longValue());
    }
}
