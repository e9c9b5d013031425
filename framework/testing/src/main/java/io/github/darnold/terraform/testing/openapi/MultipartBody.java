package io.github.darnold.terraform.testing.openapi;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The parts of a `multipart/form-data` body (RFC 7578).
record MultipartBody(List<Part> parts) {

    /// @param file whether the part carries a file name, so that its bytes are no text
    record Part(String name, boolean file, String contentType, String text) {}

    private static final Pattern BOUNDARY = parameter("boundary");
    private static final Pattern NAME = parameter("name");
    private static final Pattern FILE_NAME = parameter("filename\\*?");
    private static final Pattern CONTENT_TYPE = Pattern.compile("(?im)^content-type:\\s*([^;\\r\\n]+)");

    MultipartBody {
        parts = List.copyOf(parts);
    }

    /// Takes a whole body apart.
    ///
    /// @throws IllegalArgumentException when the body is no such form, saying why
    static MultipartBody parse(String contentType, byte[] body) {
        String boundary = find(BOUNDARY, contentType)
                .orElseThrow(() -> new IllegalArgumentException("the content type names no boundary"));
        // One char per byte, so that positions and lengths are those of the body.
        String text = "\r\n" + new String(body, StandardCharsets.ISO_8859_1);
        String delimiter = "\r\n--" + boundary;
        int end = text.indexOf(delimiter + "--");
        if (end < 0) {
            throw new IllegalArgumentException("the form has no closing boundary");
        }
        List<Part> parts = new ArrayList<>();
        int start = text.indexOf(delimiter);
        while (start < end) {
            int next = text.indexOf(delimiter, start + delimiter.length());
            parts.add(part(text.substring(start + delimiter.length() + 2, next)));
            start = next;
        }
        return new MultipartBody(parts);
    }

    private static Part part(String text) {
        int blank = text.indexOf("\r\n\r\n");
        if (blank < 0) {
            throw new IllegalArgumentException("a part of the form has no empty line after its headers");
        }
        String headers = decode(text.substring(0, blank));
        String name = find(NAME, headers)
                .orElseThrow(() -> new IllegalArgumentException("a part of the form has no name: " + headers));
        boolean file = find(FILE_NAME, headers).isPresent();
        String content = text.substring(blank + 4);
        return new Part(name, file, find(CONTENT_TYPE, headers).orElse("text/plain"), file ? "" : decode(content));
    }

    private static String decode(String bytes) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private static Pattern parameter(String name) {
        return Pattern.compile("(?i)[;\\s]" + name + "=(?:\"([^\"]*)\"|([^;\\s]+))");
    }

    private static Optional<String> find(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        return matcher.group(1) == null
                ? Optional.of(matcher.group(2))
                : Optional.of(matcher.group(1).strip());
    }
}
