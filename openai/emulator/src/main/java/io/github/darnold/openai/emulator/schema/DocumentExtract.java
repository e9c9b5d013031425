package io.github.darnold.openai.emulator.schema;

import io.github.darnold.openai.emulator.http.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The part of OpenAI's OpenAPI document that the emulator checks requests by. It is read when it is first asked for.
public final class DocumentExtract {

    /// Where it stands, beside this class. A test writes it.
    public static final String RESOURCE = "openapi-extract.json";

    private final JsonNode operations;
    private final DocumentShapes shapes;
    private final Map<String, DocumentOperation> known = new ConcurrentHashMap<>();

    private DocumentExtract(JsonNode extract) {
        this.operations = extract.get("operations");
        this.shapes = new DocumentShapes(extract.get("schemas"));
    }

    private static final class Holder {
        static final DocumentExtract SHARED = new DocumentExtract(read());
    }

    public static DocumentExtract shared() {
        return Holder.SHARED;
    }

    private static JsonNode read() {
        try (InputStream in = Objects.requireNonNull(DocumentExtract.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return Json.parse(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Json.MalformedJson e) {
            throw new IllegalStateException(RESOURCE, e);
        }
    }

    /// What the document says of an operation, such as `POST /assistants`; nothing where it has none like that.
    public Optional<DocumentOperation> find(String operation) {
        @Nullable JsonNode described = operations.get(operation);
        return described == null
                ? Optional.empty()
                : Optional.of(known.computeIfAbsent(operation, _ -> new DocumentOperation(described, shapes)));
    }

    /// The same for one that must be there.
    public DocumentOperation operation(String operation) {
        return find(operation)
                .orElseThrow(() -> new IllegalArgumentException("the extract of OpenAI's document lacks " + operation
                        + ": the README says how to write it again"));
    }
}
