package io.github.darnold.openai.emulator.files;

import io.github.darnold.openai.emulator.http.ApiError;
import io.github.darnold.openai.emulator.http.Form;
import io.github.darnold.openai.emulator.schema.Complaint;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A checked request to upload a file.
///
/// @param lifetime null when it never expires
record Upload(Form.FilePart file, String purpose, @Nullable Duration lifetime) {

    private static final List<String> PURPOSES =
            List.of("assistants", "batch", "fine-tune", "vision", "user_data", "evals");
    private static final Set<String> FIELDS = Set.of("purpose", "expires_after[anchor]", "expires_after[seconds]");
    private static final long BATCH_LIMIT = 200L << 20;
    private static final Duration BATCH_LIFETIME = Duration.ofDays(30);
    private static final long SHORTEST = 3600;
    private static final long LONGEST = 2_592_000;

    static Upload of(Form form) {
        for (String field : form.fields().keySet()) {
            if (!FIELDS.contains(field) && !field.equals("file")) {
                throw Complaint.unknown("", field);
            }
        }
        Form.FilePart file = form.files().get("file");
        if (file == null) {
            throw Complaint.missing("file");
        }
        String purpose = form.fields().get("purpose");
        if (purpose == null) {
            throw Complaint.missing("purpose");
        }
        if (!PURPOSES.contains(purpose)) {
            throw Complaint.value("purpose", purpose, PURPOSES);
        }
        checkContent(file, purpose);
        return new Upload(file, purpose, lifetime(form, purpose));
    }

    private static void checkContent(Form.FilePart file, String purpose) {
        boolean lines = file.filename().toLowerCase(Locale.ROOT).endsWith(".jsonl");
        if (purpose.equals("fine-tune") && !lines) {
            throw ApiError.badRequest("Invalid file format for Fine-Tuning API. Must be .jsonl", "file", null);
        }
        if (purpose.equals("batch") && !lines) {
            throw ApiError.badRequest("Invalid file format for Batch API. Must be .jsonl", "file", null);
        }
        if (file.content().length() == 0) {
            throw ApiError.badRequest("File is empty.", "file", null);
        }
        if (purpose.equals("batch") && file.content().length() > BATCH_LIMIT) {
            throw ApiError.tooLarge(BATCH_LIMIT);
        }
    }

    private static @Nullable Duration lifetime(Form form, String purpose) {
        String anchor = form.fields().get("expires_after[anchor]");
        String seconds = form.fields().get("expires_after[seconds]");
        if (anchor == null && seconds == null) {
            return usualLifetime(purpose);
        }
        if (anchor == null) {
            throw Complaint.missing("expires_after.anchor");
        }
        if (!anchor.equals("created_at")) {
            throw Complaint.value("expires_after.anchor", anchor, List.of("created_at"));
        }
        if (seconds == null) {
            throw Complaint.missing("expires_after.seconds");
        }
        if (!seconds.matches("\\d{1,9}") || Long.parseLong(seconds) < SHORTEST || Long.parseLong(seconds) > LONGEST) {
            throw Complaint.invalid(
                    "expires_after.seconds",
                    "expected an integer from " + SHORTEST + " to " + LONGEST + ", but got '" + seconds + "' instead.",
                    "invalid_value");
        }
        return Duration.ofSeconds(Long.parseLong(seconds));
    }

    /// How long files of a purpose are kept when the client does not say; null: until they are deleted.
    static @Nullable Duration usualLifetime(String purpose) {
        return purpose.equals("batch") ? BATCH_LIFETIME : null;
    }
}
