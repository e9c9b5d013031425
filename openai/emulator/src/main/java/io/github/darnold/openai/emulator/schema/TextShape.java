package io.github.darnold.openai.emulator.schema;

import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// A string.
///
/// @param words the only values allowed; all when empty
/// @param pattern that the text must match; none when empty
public record TextShape(int min, int max, List<String> words, String pattern) implements Shape {

    public TextShape {
        words = List.copyOf(words);
    }

    @Override
    public boolean accepts(JsonNode value) {
        return value.isString();
    }

    @Override
    public String expected() {
        return "a string";
    }

    @Override
    public void checkValue(String path, JsonNode value) {
        String text = value.stringValue();
        int length = text.codePointCount(0, text.length());
        if (!words.isEmpty() && !words.contains(text)) {
            throw Complaint.value(path, text, words);
        }
        if (length < min) {
            throw Complaint.tooShort(path, "string", min);
        }
        if (length > max) {
            throw Complaint.tooLong(path, "string", max, length);
        }
        if (!pattern.isEmpty() && !Pattern.compile(pattern).matcher(text).find()) {
            throw Complaint.invalid(
                    path,
                    "string does not match pattern. Expected a string that matches the pattern '" + pattern + "'.",
                    "invalid_value");
        }
    }
}
