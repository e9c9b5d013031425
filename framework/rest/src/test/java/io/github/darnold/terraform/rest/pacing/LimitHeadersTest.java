package io.github.darnold.terraform.rest.pacing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LimitHeadersTest {

    private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");

    @Test
    void takesSecondsMillisecondsAndDates() {
        assertThat(of("Retry-After: 7").retryAfter()).isEqualTo(Duration.ofSeconds(7));
        assertThat(of("Retry-After: 0.5").retryAfter()).isEqualTo(Duration.ofMillis(500));
        assertThat(of("Retry-After: 1", "retry-after-ms: 20").retryAfter()).isEqualTo(Duration.ofMillis(20));
        assertThat(of("Retry-After: Tue, 01 Jan 2030 00:01:00 GMT").retryAfter())
                .isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void countsDatesByTheServersClock() {
        assertThat(of("Retry-After: Mon, 31 Dec 2029 20:00:30 GMT", "Date: Mon, 31 Dec 2029 20:00:00 GMT")
                        .retryAfter())
                .isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void waitsNoTimeForADateThatIsOver() {
        assertThat(of("Retry-After: Mon, 31 Dec 2029 00:00:00 GMT").retryAfter())
                .isEqualTo(Duration.ZERO);
        assertThat(of("Retry-After: -3").retryAfter()).isEqualTo(Duration.ZERO);
    }

    @Test
    void takesNothingFromWhatItCannotRead() {
        assertThat(of("Retry-After: soon", "x-ratelimit-remaining: none", "x-ratelimit-reset: later"))
                .isEqualTo(LimitHeaders.NONE);
        assertThat(of("x-ratelimit-remaining: 0")).isEqualTo(LimitHeaders.NONE);
        assertThat(of()).isEqualTo(LimitHeaders.NONE);
    }

    @Test
    void boundsWhatNoClientCouldWaitFor() {
        for (String absurd : List.of(
                "1e999",
                "1e2147483647",
                "99999999999999999999",
                "9000000000000000000",
                "Fri, 31 Dec 9999 23:59:59 GMT")) {
            assertThat(of("Retry-After: " + absurd).retryAfter()).isEqualTo(Duration.ofDays(1));
        }
        assertThat(of("retry-after-ms: 1e2147483647").retryAfter()).isEqualTo(Duration.ofDays(1));
        assertThat(of("retry-after-ms: 1e-2147483647").retryAfter()).isEqualTo(Duration.ZERO);
        assertThat(of("Retry-After: Fri, 31 Dec 9999 23:59:59 GMT", "Date: Mon, 01 Jan 0001 00:00:00 GMT")
                        .retryAfter())
                .isEqualTo(Duration.ofDays(1));
    }

    @Test
    void takesNothingFromTimesThatCannotBe() {
        for (String absurd : List.of(
                "9000000000000000000",
                "30000000000000000",
                "1e999999999",
                "999999999999h",
                "-1e999999999h",
                "NaN",
                "Infinity",
                "9".repeat(300_000) + "h",
                "1".repeat(300_000))) {
            assertThat(of("x-ratelimit-remaining: 0", "x-ratelimit-reset: " + absurd))
                    .isEqualTo(LimitHeaders.NONE);
        }
        assertThat(of("Retry-After: NaN", "retry-after-ms: Infinity")).isEqualTo(LimitHeaders.NONE);
    }

    @Test
    void takesMillisecondsSince1970ForWhatTheyAre() {
        assertThat(of("x-ratelimit-remaining: 0", "x-ratelimit-reset: " + (NOW.toEpochMilli() + 1500))
                        .exhaustedFor())
                .isEqualTo(Duration.ofMillis(1500));
    }

    @Test
    void survivesAbsurdLimits() {
        assertThat(of("x-ratelimit-limit: 1e999999999", "x-ratelimit-remaining: -1e999999999", "x-ratelimit-reset: 5s")
                        .exhaustedFor())
                .isEqualTo(Duration.ZERO);
        assertThat(of("x-ratelimit-limit: -7", "x-ratelimit-remaining: 0", "x-ratelimit-reset: 5s")
                        .exhaustedFor())
                .isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void waitsForTheNextRequestWhereNothingRemains() {
        assertThat(of(
                                "x-ratelimit-limit-requests: 60",
                                "x-ratelimit-remaining-requests: 0",
                                "x-ratelimit-reset-requests: 1m0s")
                        .exhaustedFor())
                .isEqualTo(Duration.ofSeconds(1));
        assertThat(of("X-RateLimit-Remaining: 0", "X-RateLimit-Reset: 12").exhaustedFor())
                .isEqualTo(Duration.ofSeconds(12));
        assertThat(of("x-ratelimit-remaining: 0", "x-ratelimit-reset: " + (NOW.getEpochSecond() + 5))
                        .exhaustedFor())
                .isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void takesTheTightestOfSeveralLimits() {
        assertThat(of(
                                "x-ratelimit-remaining-requests: 0",
                                "x-ratelimit-reset-requests: 2s",
                                "x-ratelimit-remaining-tokens: 0",
                                "x-ratelimit-reset-tokens: 6s",
                                "x-ratelimit-remaining-images: 3",
                                "x-ratelimit-reset-images: 9s")
                        .exhaustedFor())
                .isEqualTo(Duration.ofSeconds(6));
    }

    private static LimitHeaders of(String... lines) {
        Map<String, List<String>> headers = Arrays.stream(lines)
                .map(line -> line.split(": ", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> List.of(pair[1])));
        return LimitHeaders.of(HttpHeaders.of(headers, (_, _) -> true), NOW);
    }
}
