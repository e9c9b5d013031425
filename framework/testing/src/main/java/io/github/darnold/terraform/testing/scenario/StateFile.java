package io.github.darnold.terraform.testing.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/// What terraform keeps about its objects, read from its file: quicker than to ask it.
public record StateFile(JsonNode content) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /// The one in a folder; an empty one where there is none.
    public static StateFile in(Path folder) {
        Path file = folder.resolve("terraform.tfstate");
        try {
            return new StateFile(
                    Files.exists(file) ? JSON.readTree(Files.readString(file)) : JsonNodeFactory.instance.objectNode());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Attributes by address, data sources included.
    public Map<String, JsonNode> objects() {
        Map<String, JsonNode> objects = new LinkedHashMap<>();
        for (JsonNode resource : content.path("resources")) {
            for (JsonNode instance : resource.path("instances")) {
                objects.put(address(resource, instance.path("index_key")), instance.path("attributes"));
            }
        }
        return objects;
    }

    private static String address(JsonNode resource, JsonNode key) {
        String module = resource.has("module") ? resource.get("module").stringValue() + "." : "";
        String mode = resource.path("mode").asString("").equals("data") ? "data." : "";
        String index = key.isMissingNode() ? "" : "[" + key + "]";
        return module + mode + resource.get("type").stringValue() + "."
                + resource.get("name").stringValue() + index;
    }

    /// Values of outputs by name.
    JsonNode outputs() {
        var outputs = JsonNodeFactory.instance.objectNode();
        content.path("outputs")
                .properties()
                .forEach(
                        output -> outputs.set(output.getKey(), output.getValue().path("value")));
        return outputs;
    }

    boolean isEmpty() {
        return objects().isEmpty();
    }
}
