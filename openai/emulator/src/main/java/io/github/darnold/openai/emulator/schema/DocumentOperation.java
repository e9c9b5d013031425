package io.github.darnold.openai.emulator.schema;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// One operation as OpenAI's document describes it: its body, the parameters of its query, the fields of its answer.
public final class DocumentOperation {

    private final JsonNode described;
    private final DocumentShapes shapes;
    private @Nullable Shape body;

    DocumentOperation(JsonNode described, DocumentShapes shapes) {
        this.described = described;
        this.shapes = shapes;
    }

    /// Refuses a body that the document does not allow.
    ///
    /// @throws io.github.darnold.openai.emulator.http.ApiError in OpenAI's words
    public void checkBody(ObjectNode sent) {
        body().checkValue("", sent);
    }

    private synchronized Shape body() {
        if (body == null) {
            body = shapes.of(described.path("body"));
        }
        return body;
    }

    /// The number that a parameter of the query has by a keyword, such as `default` or `maximum`.
    public OptionalInt number(String parameter, String keyword) {
        JsonNode value = described.path("query").path(parameter).path(keyword);
        return value.isNumber() ? OptionalInt.of(value.asInt()) : OptionalInt.empty();
    }

    /// The words of a parameter, its default first; none where it does not exist or is free.
    public List<String> words(String parameter) {
        JsonNode schema = described.path("query").path(parameter);
        String usual = schema.path("default").asString("");
        return schema.path("enum")
                .valueStream()
                .map(JsonNode::asString)
                .sorted((a, b) -> Boolean.compare(b.equals(usual), a.equals(usual)))
                .toList();
    }

    /// The fields of the answer by name, each with `const`, `nullable` and `required` where they hold.
    public JsonNode answer() {
        return described.path("answer");
    }

    /// The fields of the elements that the answer lists.
    public JsonNode element() {
        return described.path("element");
    }

    /// The word that the answer's field `object` always has.
    public Optional<String> objectWord() {
        return Optional.of(answer().path("object").path("const").asString("")).filter(word -> !word.isEmpty());
    }
}
