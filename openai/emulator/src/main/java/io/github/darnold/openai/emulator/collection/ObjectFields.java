package io.github.darnold.openai.emulator.collection;

import io.github.darnold.openai.emulator.http.Json;
import io.github.darnold.openai.emulator.schema.DocumentExtract;
import io.github.darnold.openai.emulator.store.Ids;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/// The fields of a collection's objects: which there are says OpenAI's document, what they are the request, a value of
/// the collection's own, or nature: the id, the word of the type, the time.
///
/// @param values of fields that nobody sends
/// @param kept how what is sent is kept, by field
record ObjectFields(
        String prefix, ObjectNode values, Map<String, UnaryOperator<JsonNode>> kept, InstantSource clock, Ids ids) {

    /// A new object. What is sent and not shown is kept, too.
    ObjectNode create(String operation, ObjectNode body) {
        ObjectNode object = Json.object();
        JsonNode described = DocumentExtract.shared().operation(operation).answer();
        for (Map.Entry<String, JsonNode> field : described.properties()) {
            @Nullable JsonNode value = natural(field.getKey(), field.getValue());
            if (value != null) {
                object.set(field.getKey(), value);
            }
        }
        values.properties()
                .forEach(value -> object.set(value.getKey(), value.getValue().deepCopy()));
        lay(body, object);
        return object;
    }

    private @Nullable JsonNode natural(String field, JsonNode described) {
        ObjectNode made = Json.object();
        if (field.equals("id")) {
            return prefix.isEmpty() ? null : made.put(field, ids.next(prefix)).get(field);
        }
        if (field.equals("created_at") || field.equals("created")) {
            return made.put(field, clock.instant().getEpochSecond()).get(field);
        }
        if (described.has("const")) {
            return described.get("const");
        }
        return described.path("nullable").asBoolean(false)
                        && described.path("required").asBoolean(false)
                ? NullNode.getInstance()
                : null;
    }

    /// Lays what was sent over an object; null makes a field what it is when nobody says.
    void update(ObjectNode object, ObjectNode body) {
        lay(body, object);
    }

    private void lay(ObjectNode body, ObjectNode object) {
        for (Map.Entry<String, JsonNode> sent : body.properties()) {
            String field = sent.getKey();
            if (!sent.getValue().isNull()) {
                object.set(
                        field,
                        kept.getOrDefault(field, UnaryOperator.identity()).apply(sent.getValue()));
            } else if (values.has(field)) {
                object.set(field, values.get(field).deepCopy());
            } else {
                object.putNull(field);
            }
        }
    }

    /// What an operation answers of an object: the fields that the document has there.
    ObjectNode answer(String operation, ObjectNode object) {
        return part(object, DocumentExtract.shared().operation(operation).answer());
    }

    /// What a list shows of an object.
    ObjectNode element(String operation, ObjectNode object) {
        return part(object, DocumentExtract.shared().operation(operation).element());
    }

    private static ObjectNode part(ObjectNode object, JsonNode described) {
        ObjectNode part = Json.object();
        if (object.has("object")) {
            // The document forgets it here and there; OpenAI does not.
            part.set("object", object.get("object"));
        }
        for (Map.Entry<String, JsonNode> field : described.properties()) {
            @Nullable JsonNode value = object.get(field.getKey());
            if (value != null && (!value.isNull() || isNullAllowed(field.getValue()))) {
                part.set(field.getKey(), value);
            }
        }
        return part;
    }

    /// A field that may be absent and not null is left out when it is nothing.
    private static boolean isNullAllowed(JsonNode described) {
        return described.path("nullable").asBoolean(false)
                || described.path("required").asBoolean(false);
    }

    /// What the answer to a delete tells: a receipt, or the object itself.
    ObjectNode deleted(String operation, ObjectNode object) {
        ObjectNode gone = object.deepCopy().put("deleted", true);
        DocumentExtract.shared().operation(operation).objectWord().ifPresent(word -> gone.put("object", word));
        return part(gone, DocumentExtract.shared().operation(operation).answer());
    }
}
