package io.github.darnold.terraform.testing.openapi;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
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
        return onePerFault(UnionFindings.summarize(breaches));
    }

    /// A value of the wrong type breaks the enumeration as well; that says nothing more.
    private static List<Finding> onePerFault(List<Finding> findings) {
        Set<String> ofWrongType = findings.stream()
                .filter(finding -> finding.rule().equals("type"))
                .map(Finding::pointer)
                .collect(Collectors.toSet());
        return findings.stream()
                .filter(finding -> !finding.isOfEnumeration() || !ofWrongType.contains(finding.pointer()))
                .toList();
    }

    private Schema compile(String schemaPointer) {
        JsonNode reference = JsonNodeFactory.instance.objectNode().put("$ref", DOCUMENT + "#" + schemaPointer);
        return registry.getSchema(SchemaLocation.of("https://document.invalid/reference.json"), reference);
    }
}
