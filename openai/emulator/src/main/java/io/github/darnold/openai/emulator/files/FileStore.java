package io.github.darnold.openai.emulator.files;

import io.github.darnold.openai.emulator.http.ApiError;
import io.github.darnold.openai.emulator.http.Content;
import io.github.darnold.openai.emulator.http.Json;
import io.github.darnold.openai.emulator.store.Ids;
import io.github.darnold.openai.emulator.store.StoredObjects;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// Files and their contents.
public final class FileStore {

    private final StoredObjects files =
            StoredObjects.of(id -> ApiError.of(404, "No such File object: " + id, "id", null));
    private final Map<String, Content> contents = new HashMap<>();
    private final Ids ids;

    public FileStore(Ids ids) {
        this.ids = ids;
    }

    /// Keeps a file.
    ///
    /// @param lifetime null when it never expires
    public ObjectNode add(String filename, String purpose, Content content, Instant now, @Nullable Duration lifetime) {
        ObjectNode file = Json.object()
                .put("id", ids.next("file-", 22))
                .put("object", "file")
                .put("bytes", content.length())
                .put("created_at", now.getEpochSecond())
                .put("filename", filename)
                .put("purpose", purpose)
                .put("status", "processed");
        if (lifetime != null) {
            file.put("expires_at", now.plus(lifetime).getEpochSecond());
        }
        files.put(file);
        contents.put(id(file), content);
        return file;
    }

    public Optional<ObjectNode> find(String id) {
        return files.find(id);
    }

    public Content content(ObjectNode file) {
        return contents.getOrDefault(id(file), new Content.InMemory(new byte[0]));
    }

    ObjectNode get(String id) {
        return files.get(id);
    }

    List<ObjectNode> all() {
        return files.all();
    }

    void remove(String id) {
        files.remove(id);
        Content content = contents.remove(id);
        if (content != null) {
            content.discard();
        }
    }

    /// Drops what has expired.
    void expire(Instant now) {
        List<ObjectNode> expired = files.where(
                file -> file.has("expires_at") && file.get("expires_at").asLong() <= now.getEpochSecond());
        expired.forEach(file -> remove(id(file)));
    }

    void clear() {
        files.clear();
        contents.values().forEach(Content::discard);
        contents.clear();
    }

    private static String id(ObjectNode file) {
        return file.get("id").stringValue();
    }
}
