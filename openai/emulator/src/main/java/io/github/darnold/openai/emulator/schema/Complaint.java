package io.github.darnold.openai.emulator.schema;

import io.github.darnold.openai.emulator.http.ApiError;
import java.util.Collection;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// Refusals of values in requests, in OpenAI's words.
public final class Complaint {

    private Complaint() {}

    public static ApiError missing(String path) {
        return ApiError.badRequest("Missing required parameter: '" + path + "'.", path, "missing_required_parameter");
    }

    public static ApiError unknown(String path, String name) {
        if (path.isEmpty()) {
            return ApiError.badRequest("Unrecognized request argument supplied: " + name);
        }
        String full = path + "." + name;
        return ApiError.badRequest("Unknown parameter: '" + full + "'.", full, "unknown_parameter");
    }

    public static ApiError type(String path, String expected, JsonNode value) {
        return ApiError.badRequest(
                "Invalid type for '%s': expected %s, but got %s instead.".formatted(path, expected, kind(value)),
                path,
                "invalid_type");
    }

    public static ApiError value(String path, String value, Collection<String> supported) {
        String words = supported.stream().map(word -> "'" + word + "'").collect(Collectors.joining(", "));
        return ApiError.badRequest(
                "Invalid value: '%s'. Supported values are: %s.".formatted(value, words), path, "invalid_value");
    }

    public static ApiError invalid(String path, String what, String code) {
        return ApiError.badRequest("Invalid '" + path + "': " + what, path, code);
    }

    static ApiError tooSmall(String path, String kind, String bound, JsonNode value) {
        return invalid(
                path,
                "%s below minimum value. Expected a value %s, but got %s instead.".formatted(kind, bound, value),
                kind + "_below_min_value");
    }

    static ApiError tooBig(String path, String kind, String bound, JsonNode value) {
        return invalid(
                path,
                "%s above maximum value. Expected a value %s, but got %s instead.".formatted(kind, bound, value),
                kind + "_above_max_value");
    }

    static ApiError tooLong(String path, String kind, long max, long length) {
        String article = kind.startsWith("a") ? "an " : "a ";
        return invalid(
                path,
                "%s too long. Expected %s with maximum length %d, but got %s with length %d instead."
                        .formatted(kind, article + kind, max, article + kind, length),
                kind + "_above_max_length");
    }

    static ApiError tooShort(String path, String kind, long min) {
        String article = kind.startsWith("a") ? "an " : "a ";
        return invalid(
                path,
                "empty %s. Expected %s with minimum length %d, but got an empty %s instead."
                        .formatted(kind, article + kind, min, kind),
                "empty_" + kind);
    }

    private static String kind(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING -> "a string";
            case NUMBER -> value.isIntegralNumber() ? "an integer" : "a decimal";
            case BOOLEAN -> "a boolean";
            case ARRAY -> "an array";
            case OBJECT -> "an object";
            case NULL, MISSING, BINARY, POJO -> "null";
        };
    }
}
