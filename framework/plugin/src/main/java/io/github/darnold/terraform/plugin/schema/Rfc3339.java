package io.github.darnold.terraform.plugin.schema;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.regex.Pattern;

/// Times as RFC 3339 writes them: `2026-01-02T15:04:05Z`, `2026-01-02T16:04:05.5+01:00`.
public final class Rfc3339 {

    private static final Pattern FORM =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?(Z|[+-]\\d{2}:\\d{2})");

    /// Reads a time.
    ///
    /// @throws IllegalArgumentException when it is not in that notation, or there is no such time
    public static Instant parse(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        if (!FORM.matcher(upper).matches()) {
            throw new IllegalArgumentException("not a time: " + text);
        }
        try {
            return OffsetDateTime.parse(upper).toInstant();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("no such time: " + text, e);
        }
    }

    private Rfc3339() {}
}
