package io.github.darnold.openai.emulator.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads `multipart/form-data`.
final class Multipart {

    private static final Pattern BOUNDARY = Pattern.compile("boundary=(?:\"([^\"]+)\"|([^;\\s]+))");
    private static final Pattern NAME = Pattern.compile("[;\\s]name=(?:\"([^\"]*)\"|([^;\\s]+))");
    private static final Pattern FILENAME = Pattern.compile("[;\\s]filename=(?:\"([^\"]*)\"|([^;\\s]+))");
    private static final int FIELD_LIMIT = 1 << 20;

    private Multipart() {}

    static Form read(String contentType, InputStream body, Spool spool, long fileLimit) throws IOException {
        if (!contentType.startsWith("multipart/form-data")) {
            throw ApiError.badRequest(
                    "Invalid Content-Type header (" + contentType + "), expected multipart/form-data.",
                    null,
                    "unsupported_content_type");
        }
        MultipartStream parts = new MultipartStream(body, group(BOUNDARY, contentType));
        Map<String, String> fields = new HashMap<>();
        Map<String, Form.FilePart> files = new HashMap<>();
        while (parts.next()) {
            String disposition = parts.header("content-disposition");
            String name = group(NAME, disposition);
            Matcher filename = FILENAME.matcher(disposition);
            if (filename.find()) {
                Content content = spool.keep(parts.content(), fileLimit);
                files.put(name, new Form.FilePart(group(FILENAME, disposition), parts.header("content-type"), content));
            } else {
                fields.put(name, text(parts.content()));
            }
        }
        return new Form(fields, files);
    }

    private static String text(InputStream content) throws IOException {
        byte[] bytes = content.readNBytes(FIELD_LIMIT + 1);
        if (bytes.length > FIELD_LIMIT) {
            throw ApiError.tooLarge(FIELD_LIMIT);
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static String group(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw malformed();
        }
        String quoted = matcher.group(1);
        return quoted != null ? quoted : matcher.group(2);
    }

    static ApiError malformed() {
        return ApiError.badRequest("Could not parse multipart form.");
    }
}
