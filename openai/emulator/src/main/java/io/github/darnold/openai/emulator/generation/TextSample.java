package io.github.darnold.openai.emulator.generation;

import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Texts that may fit the bounds, the format or the pattern of a JSON Schema.
final class TextSample {

    private static final String USUAL = "emulated";
    private static final int LONGEST = 100_000;

    /// One text for each format that OpenAI knows in schemas.
    static final Map<String, String> BY_FORMAT = Map.of(
            "date-time", "2026-01-01T00:00:00Z",
            "date", "2026-01-01",
            "time", "00:00:00Z",
            "duration", "P1D",
            "email", "emulated@example.com",
            "hostname", "example.com",
            "ipv4", "192.0.2.1",
            "ipv6", "2001:db8::1",
            "uuid", "00000000-0000-4000-8000-000000000000",
            "uri", "https://example.com/emulated");

    private TextSample() {}

    static Stream<String> of(JsonNode schema) {
        if (schema.has("pattern")) {
            return PatternSample.of(schema.get("pattern").asString("")).stream();
        }
        if (schema.has("format")) {
            return Stream.ofNullable(BY_FORMAT.get(schema.get("format").asString("")));
        }
        long least = Math.min(schema.path("minLength").asLong(0), LONGEST);
        String text = USUAL.repeat((int) Math.max(1, (least + USUAL.length() - 1) / USUAL.length()));
        long most = schema.path("maxLength").asLong(LONGEST);
        return Stream.of(text.substring(0, Math.clamp(most, 0, text.length())));
    }
}
