package io.github.darnold.terraform.plugin.json;

import io.github.darnold.terraform.plugin.value.BoolValue;
import io.github.darnold.terraform.plugin.value.DynamicValue;
import io.github.darnold.terraform.plugin.value.ListValue;
import io.github.darnold.terraform.plugin.value.MapValue;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.NumberValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.SetValue;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.TupleValue;
import io.github.darnold.terraform.plugin.value.UnknownValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.json.JsonFactory;

/// Reads and writes JSON documents as values: objects are [ObjectValue]s, arrays are [TupleValue]s, numbers keep every
/// digit.
public final class Json {

    /// Levels of nesting in a document of anybody.
    static final int DEEPEST = 500;

    /// Levels of nesting of what we write: a document stands in requests and states, beside its type, which takes two
    /// levels for one.
    static final int DEEPEST_WRITTEN = 1_200;

    private static final JsonFactory FACTORY = factory(DEEPEST);
    private static final JsonFactory OWN = factory(DEEPEST_WRITTEN);

    private static JsonFactory factory(int depth) {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(Integer.MAX_VALUE)
                        .maxNumberLength(10_000)
                        .maxNestingDepth(depth)
                        .build())
                .streamWriteConstraints(StreamWriteConstraints.builder()
                        .maxNestingDepth(DEEPEST_WRITTEN)
                        .build())
                .build();
    }

    /// Reads one JSON document.
    ///
    /// @throws InvalidJson when the text is not one JSON document
    public static Value parse(String text) {
        return parse(text.getBytes(StandardCharsets.UTF_8));
    }

    /// Reads one JSON document.
    ///
    /// @throws InvalidJson when the bytes are not one JSON document in UTF-8
    public static Value parse(byte[] utf8) {
        return parse(FACTORY, DEEPEST, utf8);
    }

    /// Reads one JSON document that we or Terraform wrote, such as a state: it may be as deep as what is written.
    ///
    /// @throws InvalidJson when the bytes are not one JSON document in UTF-8
    public static Value parseOwn(byte[] utf8) {
        return parse(OWN, DEEPEST_WRITTEN, utf8);
    }

    private static Value parse(JsonFactory factory, int deepest, byte[] utf8) {
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), utf8)) {
            if (parser.nextToken() == null) {
                throw new InvalidJson("the document is empty");
            }
            Value document = read(parser);
            if (parser.nextToken() != null) {
                throw new InvalidJson("something follows the document");
            }
            return document;
        } catch (JacksonException e) {
            throw JsonFaults.of(e, deepest);
        }
    }

    private static Value read(JsonParser parser) {
        return switch (parser.currentToken()) {
            case VALUE_NULL -> NullValue.NULL;
            case VALUE_TRUE -> Value.of(true);
            case VALUE_FALSE -> Value.of(false);
            case VALUE_STRING -> Value.of(parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser.getString());
            case START_ARRAY -> readArray(parser);
            case START_OBJECT -> readObject(parser);
            case END_ARRAY, END_OBJECT, PROPERTY_NAME, NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
                throw new InvalidJson("unexpected " + parser.currentToken());
        };
    }

    /// Without Jackson's own parser of numbers, which reads memory in a way that native executables do not have.
    private static Value number(String digits) {
        try {
            return Value.of(new BigDecimal(digits));
        } catch (NumberFormatException _) {
            throw new InvalidJson("the number " + digits + " is out of range");
        }
    }

    private static Value readArray(JsonParser parser) {
        var elements = new ArrayList<Value>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(read(parser));
        }
        return new TupleValue(elements);
    }

    private static Value readObject(JsonParser parser) {
        var members = new LinkedHashMap<String, Value>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            members.put(name, read(parser));
        }
        return new ObjectValue(members);
    }

    public static String text(Value document) {
        return new String(bytes(document), StandardCharsets.UTF_8);
    }

    /// The document in UTF-8, without white space.
    public static byte[] bytes(Value document) {
        var out = new ByteArrayOutputStream();
        try (JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            write(generator, document);
        }
        return out.toByteArray();
    }

    private static void write(JsonGenerator generator, Value value) {
        switch (value) {
            case NullValue _ -> generator.writeNull();
            case BoolValue(var bool) -> generator.writeBoolean(bool);
            case NumberValue number -> generator.writeNumber(number.text());
            case StringValue(var text) -> generator.writeString(text);
            case ListValue(var elements) -> writeArray(generator, elements);
            case SetValue(var elements) -> writeArray(generator, elements);
            case TupleValue(var elements) -> writeArray(generator, elements);
            case MapValue(var elements) -> writeObject(generator, elements);
            case ObjectValue(var members) -> writeObject(generator, members);
            case DynamicValue dynamic -> write(generator, dynamic.value());
            case UnknownValue _ -> throw new IllegalArgumentException("an unknown value has no JSON");
        }
    }

    private static void writeArray(JsonGenerator generator, Collection<Value> elements) {
        generator.writeStartArray();
        elements.forEach(element -> write(generator, element));
        generator.writeEndArray();
    }

    private static void writeObject(JsonGenerator generator, Map<String, Value> members) {
        generator.writeStartObject();
        members.forEach((name, member) -> {
            generator.writeName(name);
            write(generator, member);
        });
        generator.writeEndObject();
    }

    private Json() {}
}
