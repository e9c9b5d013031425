package io.github.darnold.openai.emulator.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The query part of a URL, decoded.
public record Query(Map<String, List<String>> parameters) {

    public static Query parse(@Nullable String raw) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        if (raw != null) {
            for (String pair : raw.split("&", -1)) {
                if (!pair.isEmpty()) {
                    int equals = pair.indexOf('=');
                    String name = equals < 0 ? pair : pair.substring(0, equals);
                    String value = equals < 0 ? "" : pair.substring(equals + 1);
                    parameters
                            .computeIfAbsent(decode(name), _ -> new ArrayList<>())
                            .add(decode(value));
                }
            }
        }
        return new Query(Collections.unmodifiableMap(parameters));
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw ApiError.badRequest("The query of the URL is not properly percent-encoded: " + text);
        }
    }

    public Optional<String> text(String name) {
        List<String> values = parameters.get(name);
        return values == null ? Optional.empty() : Optional.of(values.getFirst());
    }

    /// All values of a parameter that may come several times: `name=a&name=b`, or `name[]=a&name[]=b` as clients write
    /// it.
    public List<String> texts(String name) {
        return Stream.of(name, name + "[]")
                .flatMap(each -> parameters.getOrDefault(each, List.of()).stream())
                .toList();
    }

    /// One of the given words, the first of them when the parameter is absent.
    public String word(String name, List<String> words) {
        String value = text(name).orElse(words.getFirst());
        if (!words.contains(value)) {
            throw ApiError.badRequest(
                    "Invalid value: '%s'. Supported values are: '%s'.".formatted(value, String.join("', '", words)),
                    name,
                    "invalid_value");
        }
        return value;
    }

    public boolean flag(String name) {
        return word(name, List.of("false", "true")).equals("true");
    }

    public int integer(String name, int absent, int min, int max) {
        Optional<String> value = text(name);
        if (value.isEmpty()) {
            return absent;
        }
        int number;
        try {
            number = Integer.parseInt(value.get());
        } catch (NumberFormatException e) {
            throw ApiError.badRequest(
                    "Invalid type for '%s': expected an integer, but got '%s' instead.".formatted(name, value.get()),
                    name,
                    "invalid_type");
        }
        if (number < min) {
            throw ApiError.badRequest(
                    "Invalid '%s': integer below minimum value. Expected a value >= %d, but got %d instead."
                            .formatted(name, min, number),
                    name,
                    "integer_below_min_value");
        }
        if (number > max) {
            throw ApiError.badRequest(
                    "Invalid '%s': integer above maximum value. Expected a value <= %d, but got %d instead."
                            .formatted(name, max, number),
                    name,
                    "integer_above_max_value");
        }
        return number;
    }

    /// The members of an object written as `name[key]=value`.
    public Map<String, String> object(String name) {
        Map<String, String> members = new LinkedHashMap<>();
        parameters.forEach((parameter, values) -> {
            if (parameter.startsWith(name + "[") && parameter.endsWith("]")) {
                members.put(parameter.substring(name.length() + 1, parameter.length() - 1), values.getFirst());
            }
        });
        return members;
    }
}
