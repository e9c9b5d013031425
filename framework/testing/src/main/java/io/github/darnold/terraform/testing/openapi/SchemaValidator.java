package io.github.darnold.terraform.testing.openapi;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Validates values by the schemas that stand in the document, each named by its JSON pointer.
///
/// A small schema that only refers into the document is compiled for each: loading the document by fragment would keep
/// a copy of it per schema. The dialect is JSON Schema's own, because with OpenAPI's the `discriminator` changes
/// verdicts.
final class SchemaValidator {

    private static final String DOCUMENT = "https://document.invalid/openapi.json";

    private final SchemaRegistry registry;
    private final Map<String, Schema> compiled = new ConcurrentHashMap<>();

    SchemaValidator(JsonNode document) {
        SchemaRegistryConfig config = SchemaRegistryConfig.builder()
                .preloadSchema(false)
                .losslessNarrowing(true)
                .locale(Locale.ENGLISH)
                .build();
        Map<String, String> resources = Map.of(DOCUMENT, document.toString());
        registry = SchemaRegistry.withDefaultDialect(
                Dialects.getDraft202012(),
                builder -> builder.schemaRegistryConfig(config).schemas(resources));
    }

    List<Finding> validate(String schemaPointer, JsonNode value) {
        Schema schema = compiled.computeIfAbsent(schemaPointer, this::compile);
        List<Breach> breaches = schema.validate(value).stream().map(Breach::of).toList();
        return UnionFindings.summarize(breaches);
    }

    private Schema compile(String schemaPointer) {
        JsonNode reference = JsonNodeFactory.instance.objectNode().put("$ref", DOCUMENT + "#" + schemaPointer);
        return registry.getSchema(SchemaLocation.of("https://document.invalid/reference.json"), reference);
    }
}
