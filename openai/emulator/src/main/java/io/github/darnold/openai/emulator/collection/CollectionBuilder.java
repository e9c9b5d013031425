package io.github.darnold.openai.emulator.collection;

import io.github.darnold.openai.emulator.http.Json;
import io.github.darnold.openai.emulator.http.Route;
import io.github.darnold.openai.emulator.schema.Shape;
import io.github.darnold.openai.emulator.store.Ids;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Collects what is particular about a collection.
public final class CollectionBuilder {

    private static final int USUAL_MOST = 100;

    private final String path;
    private final String prefix;
    private final ObjectNode values = Json.object();
    private final Map<String, UnaryOperator<JsonNode>> kept = new HashMap<>();
    private final Map<String, Shape> prose = new HashMap<>();
    private UnaryOperator<Route> access = UnaryOperator.identity();
    private int mostPerPage = USUAL_MOST;
    private Behaviour behaviour = Behaviour.NONE;
    private @Nullable Collection parent;

    CollectionBuilder(String path, String prefix) {
        this.path = path;
        this.prefix = prefix;
    }

    /// Its operations need an admin key.
    public CollectionBuilder forAdminKey() {
        access = Route::forAdminKey;
        return this;
    }

    /// Its operations need the header `OpenAI-Beta: assistants=v2`.
    public CollectionBuilder forAssistantsBeta() {
        access = Route::forAssistantsBeta;
        return this;
    }

    /// The highest limit of a list, where the document says it in prose alone. 100 where nobody says it.
    public CollectionBuilder atMostPerPage(int most) {
        mostPerPage = most;
        return this;
    }

    /// What a field is when nobody says, as JSON.
    public CollectionBuilder with(String field, String json) {
        values.set(field, Json.constant(json));
        return this;
    }

    /// What the document says in prose alone of a field that is sent.
    public CollectionBuilder inProse(String field, Shape shape) {
        prose.put(field, shape);
        return this;
    }

    /// How what is sent for a field is kept.
    public CollectionBuilder keeping(String field, UnaryOperator<JsonNode> how) {
        kept.put(field, how);
        return this;
    }

    /// Its objects belong to those of another collection.
    public CollectionBuilder within(Collection other) {
        parent = other;
        return this;
    }

    /// What its objects do.
    public CollectionBuilder behaving(Behaviour how) {
        behaviour = how;
        return this;
    }

    public Collection build(InstantSource clock, Ids ids) {
        String variable = path.substring(path.lastIndexOf('{') + 1, path.length() - 1);
        String noun = variable.replaceFirst("_id$", "").replace('_', ' ');
        return new Collection(
                new CollectionData(path, noun, mostPerPage, access, Optional.ofNullable(parent), prose),
                behaviour,
                new ObjectFields(prefix, values, kept, clock, ids));
    }
}
