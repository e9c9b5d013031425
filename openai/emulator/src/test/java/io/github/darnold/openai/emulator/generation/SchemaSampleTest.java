package io.github.darnold.openai.emulator.generation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.openai.emulator.http.Json;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class SchemaSampleTest {

    @ParameterizedTest
    @CsvSource(delimiter = '=', quoteCharacter = '\u0001', textBlock = """
        {"type": "integer"}                                                          = 1
        {"type": "integer", "maximum": -3}                                           = -3
        {"type": "integer", "exclusiveMinimum": 10}                                  = 11
        {"type": "integer", "minimum": 7, "multipleOf": 5}                           = 10
        {"type": "number", "exclusiveMinimum": 0, "exclusiveMaximum": 0.5}           = 0.25
        {"type": "number", "exclusiveMinimum": 1, "multipleOf": 0.25, "maximum": 1.3} = 1.25
        {"type": "string", "maxLength": 3}                                           = "emu"
        {"type": "string", "minLength": 10, "maxLength": 12}                         = "emulatedemul"
        {"type": "string", "pattern": "^[A-Z]{3}-\\\\d{2,4}$"}                       = "AAA-00"
        {"type": "string", "pattern": "^(?:red|green)(-dark)?$"}                     = "red-dark"
        {"type": "string", "pattern": "^@[a-zA-Z0-9_]+$"}                            = "@a"
        {"type": "string", "format": "ipv4"}                                         = "192.0.2.1"
        {"type": "array", "items": {"type": "boolean"}, "minItems": 2}               = [true,true]
        {"type": "array", "items": {"type": "integer"}, "maxItems": 0}               = []
        {"type": ["string", "null"], "maxLength": 2}                                 = "em"
        {"anyOf": [{"type": "string", "format": "unheard-of"}, {"type": "null"}]}    = null
        """)
    void fitsTheSchema(String schema, String value) {
        assertThat(sample(schema)).map(Json::text).contains(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\": \"integer\", \"minimum\": 3, \"maximum\": 2}",
                "{\"type\": \"string\", \"pattern\": \"^(?=a)b$\"}",
                "{\"type\": \"string\", \"pattern\": \"[\"}",
                "{\"type\": \"string\", \"format\": \"unheard-of\"}",
                "{\"type\": \"string\", \"pattern\": \"^a$\", \"minLength\": 2}",
                "{\"type\": \"string\", \"not\": {}}",
                "{\"$ref\": \"#\"}",
                "{\"type\": \"object\", \"required\": [\"a\"], \"properties\": {}}"
            })
    void findsNothingWhereItWouldNotFit(String schema) {
        assertThat(sample(schema)).isEmpty();
    }

    @Test
    void endsRecursiveSchemasWhereTheyLetIt() {
        JsonNode list = sample("""
            {"type": "object", "additionalProperties": false, "required": ["value", "next"], "properties": {
              "value": {"type": "number"}, "next": {"anyOf": [{"$ref": "#"}, {"type": "null"}]}}}
            """).orElseThrow();
        JsonNode tree = sample("""
            {"type": "object", "required": ["kind", "children"], "properties": {
              "kind": {"enum": ["div"]}, "children": {"type": "array", "items": {"$ref": "#"}}}}
            """).orElseThrow();

        assertThat(list.at("/next/next/value").isNumber()).isTrue();
        assertThat(tree.at("/children/0/kind").stringValue()).isEqualTo("div");
    }

    private static Optional<JsonNode> sample(String schema) {
        try {
            return SchemaSample.of(Json.parse(schema.getBytes(StandardCharsets.UTF_8)));
        } catch (Json.MalformedJson e) {
            throw new AssertionError(e);
        }
    }
}
