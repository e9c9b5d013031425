package io.github.darnold.terraform.protocol.log;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/// Writes times in the one form the host accepts, always with six fractional digits. A record with any other
/// time is logged as raw text. By hand, as `DateTimeFormatter` is slow to start.
final class Timestamp {

    private Timestamp() {}

    static String of(Instant instant) {
        LocalDateTime time = LocalDateTime.ofEpochSecond(instant.getEpochSecond(), instant.getNano(), ZoneOffset.UTC);
        StringBuilder text = new StringBuilder(27);
        digits(text, time.getYear(), 4).append('-');
        digits(text, time.getMonthValue(), 2).append('-');
        digits(text, time.getDayOfMonth(), 2).append('T');
        digits(text, time.getHour(), 2).append(':');
        digits(text, time.getMinute(), 2).append(':');
        digits(text, time.getSecond(), 2).append('.');
        return digits(text, time.getNano() / 1000, 6).append('Z').toString();
    }

    private static StringBuilder digits(StringBuilder text, int number, int width) {
        String digits = Integer.toString(number);
        return text.repeat("0", width - digits.length()).append(digits);
    }
}
