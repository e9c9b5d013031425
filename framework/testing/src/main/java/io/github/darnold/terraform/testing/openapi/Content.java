package io.github.darnold.terraform.testing.openapi;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The bodies that a request or an answer may have, by media type.
record Content(Map<String, MediaType> types) {

    /// @param schemaPointer where the schema stands in the document
    record MediaType(String name, String schemaPointer, JsonNode schema) {

        boolean isJson() {
            return name.equals("application/json") || name.endsWith("+json");
        }

        boolean isForm() {
            return name.equals("multipart/form-data");
        }
    }

    Content {
        types = Map.copyOf(types);
    }

    /// Of a request body or answer whose own pointer is given.
    static Content read(JsonNode holder, String holderPointer) {
        Map<String, MediaType> types = new LinkedHashMap<>();
        String contentPointer = holderPointer + "/content";
        holder.path("content").forEachEntry((name, type) -> {
            String schemaPointer = JsonPointers.append(contentPointer, name) + "/schema";
            types.put(essence(name), new MediaType(essence(name), schemaPointer, type.path("schema")));
        });
        return new Content(types);
    }

    boolean isEmpty() {
        return types.isEmpty();
    }

    /// The declaration for a `Content-Type` header, by full name or by range.
    Optional<MediaType> of(@Nullable String contentType) {
        String name = essence(contentType == null ? "" : contentType);
        String range = name.replaceFirst("/.*", "/*");
        return Optional.ofNullable(types.get(name))
                .or(() -> Optional.ofNullable(types.get(range)))
                .or(() -> Optional.ofNullable(types.get("*/*")))
                .map(type -> new MediaType(name, type.schemaPointer(), type.schema()));
    }

    private static String essence(String contentType) {
        return contentType.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
    }
}
