package io.github.darnold.openai.emulator.http;

import java.util.Map;

/// A multipart form.
///
/// @param fields parts without a file name
/// @param files parts with one
public record Form(Map<String, String> fields, Map<String, FilePart> files) {

    public static final Form EMPTY = new Form(Map.of(), Map.of());

    public Form {
        fields = Map.copyOf(fields);
        files = Map.copyOf(files);
    }

    /// A file in a form.
    public record FilePart(String filename, String contentType, Content content) {}
}
