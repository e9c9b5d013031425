package io.github.darnold.openai.emulator.store;

import io.github.darnold.openai.emulator.http.ApiError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/// The objects of one collection, in the order of their creation, by `id`. Not for use by many threads at once.
public final class StoredObjects {

    private final Map<String, ObjectNode> objects = new LinkedHashMap<>();
    private final Function<String, ApiError> missing;

    private StoredObjects(Function<String, ApiError> missing) {
        this.missing = missing;
    }

    /// An empty collection.
    ///
    /// @param missing the error for an id that is not here
    public static StoredObjects of(Function<String, ApiError> missing) {
        return new StoredObjects(missing);
    }

    /// A collection that answers "No assistant found with id 'asst_x'."
    public static StoredObjects named(String noun) {
        return of(id -> ApiError.notFound("No " + noun + " found with id '" + id + "'."));
    }

    public void put(ObjectNode object) {
        objects.put(object.get("id").stringValue(), object);
    }

    public Optional<ObjectNode> find(String id) {
        return Optional.ofNullable(objects.get(id));
    }

    /// Finds an object.
    ///
    /// @throws ApiError when there is none
    public ObjectNode get(String id) {
        return find(id).orElseThrow(() -> missing.apply(id));
    }

    /// Takes an object out.
    ///
    /// @throws ApiError when there is none
    public ObjectNode remove(String id) {
        ObjectNode removed = get(id);
        objects.remove(id);
        return removed;
    }

    public void removeIf(Predicate<ObjectNode> condition) {
        objects.values().removeIf(condition);
    }

    /// Oldest first.
    public List<ObjectNode> all() {
        return List.copyOf(objects.values());
    }

    /// Oldest first.
    public List<ObjectNode> where(Predicate<ObjectNode> condition) {
        return objects.values().stream().filter(condition).toList();
    }

    public void clear() {
        objects.clear();
    }
}
