package io.github.darnold.openai.emulator.http;

import java.util.Collection;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// JSON as trees. Numbers with a fraction or an exponent are doubles, as OpenAI keeps them: digits beyond are lost.
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    public static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    public static ArrayNode array(Collection<? extends JsonNode> elements) {
        return array().addAll(elements);
    }

    /// Reads one value.
    ///
    /// @throws MalformedJson when it is no JSON, or more than one value
    public static JsonNode parse(byte[] bytes) throws MalformedJson {
        try {
            JsonNode tree = MAPPER.readTree(bytes);
            requireFinite(tree);
            return tree;
        } catch (JacksonException e) {
            throw new MalformedJson(e);
        }
    }

    /// A value written in code.
    public static JsonNode constant(String json) {
        return MAPPER.readTree(json);
    }

    private static void requireFinite(JsonNode node) throws MalformedJson {
        if (node.isDouble() && !Double.isFinite(node.doubleValue())) {
            throw new MalformedJson("a number is out of range");
        }
        for (JsonNode child : node) {
            requireFinite(child);
        }
    }

    public static byte[] write(JsonNode node) {
        return MAPPER.writeValueAsBytes(node);
    }

    public static String text(JsonNode node) {
        return MAPPER.writeValueAsString(node);
    }

    /// Says that something is not JSON.
    public static final class MalformedJson extends Exception {
        MalformedJson(JacksonException cause) {
            super(cause.getOriginalMessage(), cause);
        }

        MalformedJson(String message) {
            super(message);
        }
    }
}
