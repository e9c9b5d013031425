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
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.json.JsonFactory;

/// Reads and writes JSON documents as values: objects are [ObjectValue]s, arrays are [TupleValue]s, numbers keep every
/// digit. A number may have a thousand digits and decimal places; what is more helps nobody and costs seconds.
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
                        .maxNumberLength(Integer.MAX_VALUE)
                        .maxNestingDepth(depth)
                        .build())
                .streamWriteConstraints(StreamWriteConstraints.builder()
                        .maxNestingDepth(DEEPEST_WRITTEN)
                        .build())
                .build();
    }

    /// What becomes of a number that is out of range.
    public enum Excess {
        /// The document is invalid.
        REFUSED,
        /// It is its text: whoever wants a number there refuses it, and knows the field; the rest can be used.
        AS_TEXT
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
        return parse(utf8, Excess.REFUSED);
    }

    /// Reads one JSON document that somebody else wrote.
    ///
    /// @throws InvalidJson when the bytes are not one JSON document in UTF-8, or one that has many more values than
    ///     bytes
    public static Value parse(byte[] utf8, Excess excess) {
        return parse(FACTORY, DEEPEST, utf8, excess);
    }

    /// Reads one JSON document that we or Terraform wrote, such as a state: it may be as deep as what is written.
    ///
    /// @throws InvalidJson when the bytes are not one JSON document in UTF-8
    public static Value parseOwn(byte[] utf8) {
        return parse(OWN, DEEPEST_WRITTEN, utf8, Excess.REFUSED);
    }

    private static Value parse(JsonFactory factory, int deepest, byte[] utf8, Excess excess) {
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), utf8)) {
            if (parser.nextToken() == null) {
                throw new InvalidJson("the document is empty");
            }
            Value document = new DocumentReader(parser, utf8.length, excess).read();
            if (parser.nextToken() != null) {
                throw new InvalidJson("something follows the document");
            }
            return document;
        } catch (JacksonException e) {
            throw JsonFaults.of(e, deepest);
        }
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
