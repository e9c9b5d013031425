package io.github.darnold.terraform.protocol.codec;

import io.github.darnold.terraform.plugin.json.InvalidJson;
import io.github.darnold.terraform.plugin.json.Json;
import io.github.darnold.terraform.plugin.json.TypeJson;
import io.github.darnold.terraform.plugin.value.DynamicValue;
import io.github.darnold.terraform.plugin.value.ListValue;
import io.github.darnold.terraform.plugin.value.MapValue;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Path.Step;
import io.github.darnold.terraform.plugin.value.SetValue;
import io.github.darnold.terraform.plugin.value.TupleValue;
import io.github.darnold.terraform.plugin.value.Type;
import io.github.darnold.terraform.plugin.value.UnknownValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.protocol.codec.MsgpackReader.Extension;
import io.github.darnold.terraform.protocol.codec.MsgpackReader.Kind;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads one value of a type from msgpack.
final class ValueReader {

    private static final int REFINED = 12;

    private final MsgpackReader in;
    private int depth;

    private ValueReader(MsgpackReader in) {
        this.in = in;
    }

    static Value read(ByteBuffer msgpack, Type type) throws MalformedValue {
        MsgpackReader in = new MsgpackReader(msgpack);
        Value value = new ValueReader(in).read(type);
        if (!in.atEnd()) {
            throw new MalformedValue("something follows the value");
        }
        return value;
    }

    private Value read(Type type) throws MalformedValue {
        if (++depth > Limits.DEPTH) {
            throw new MalformedValue("nested more than " + Limits.DEPTH + " levels deep");
        }
        Kind kind = in.kind();
        Value value = kind == Kind.NIL ? readNull() : kind == Kind.EXTENSION ? readUnknown() : readKnown(type);
        depth--;
        return value;
    }

    private Value readNull() throws MalformedValue {
        in.readNil();
        return NullValue.NULL;
    }

    private Value readUnknown() throws MalformedValue {
        Extension extension = in.readExtension();
        int length = extension.payload().remaining();
        if (length <= 1) {
            return UnknownValue.UNKNOWN;
        }
        if (extension.type() != REFINED || length > Limits.REFINEMENT) {
            throw new MalformedValue("an extension value that is no unknown value");
        }
        return UnknownValue.refined(extension.payload().array());
    }

    private Value readKnown(Type type) throws MalformedValue {
        return switch (type) {
            case Type.Primitive primitive -> readPrimitive(primitive);
            case Type.ListOf(var element) -> new ListValue(readElements(element));
            case Type.SetOf(var element) -> SetValue.of(readElements(element));
            case Type.MapOf(var element) -> readMap(element);
            case Type.TupleOf(var elements) -> readTuple(elements);
            case Type.ObjectOf(var members) -> readObject(members);
        };
    }

    private Value readPrimitive(Type.Primitive primitive) throws MalformedValue {
        return switch (primitive) {
            case BOOL -> Value.of(in.readBool());
            case STRING -> Value.of(in.readString());
            case NUMBER -> Value.of(in.kind() == Kind.STRING ? Limits.parse(in.readString()) : in.readNumber());
            case DYNAMIC -> readDynamic();
        };
    }

    private Value readDynamic() throws MalformedValue {
        if (in.readArray() != 2) {
            throw new MalformedValue("a dynamic value that is not a pair of type and value");
        }
        Type type = type(in.kind() == Kind.STRING ? in.readString() : utf8(in.readBinary()));
        Value value = read(type);
        return type.equals(Type.DYNAMIC) ? value : new DynamicValue(type, value);
    }

    private static String utf8(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static Type type(String json) throws MalformedValue {
        try {
            return TypeJson.parse(Json.parseOwn(json.getBytes(StandardCharsets.UTF_8)));
        } catch (InvalidJson e) {
            throw new MalformedValue("a dynamic value whose type is none: " + e.getMessage());
        }
    }

    private List<Value> readElements(Type element) throws MalformedValue {
        int size = in.readArray();
        var elements = new ArrayList<Value>(size);
        for (int i = 0; i < size; i++) {
            elements.add(readBelow(element, new Step.Index(i)));
        }
        return elements;
    }

    private Value readTuple(List<Type> types) throws MalformedValue {
        int size = in.readArray();
        if (size != types.size()) {
            throw new MalformedValue(size + " elements in a tuple of " + types.size());
        }
        var elements = new ArrayList<Value>(size);
        for (int i = 0; i < size; i++) {
            elements.add(readBelow(types.get(i), new Step.Index(i)));
        }
        return new TupleValue(elements);
    }

    private Value readMap(Type element) throws MalformedValue {
        int size = in.readMap();
        Map<String, Value> elements = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            String key = in.readString();
            elements.put(key, readBelow(element, new Step.Key(key)));
        }
        return new MapValue(elements);
    }

    /// Members that are absent are null; Terraform sends them all.
    private Value readObject(Map<String, Type> types) throws MalformedValue {
        int size = in.readMap();
        Map<String, Value> members = new LinkedHashMap<>();
        types.keySet().forEach(name -> members.put(name, NullValue.NULL));
        for (int i = 0; i < size; i++) {
            String name = in.readString();
            Type type = types.get(name);
            if (type == null) {
                throw new MalformedValue("an object with an attribute \"" + name + "\" that its type lacks");
            }
            members.put(name, readBelow(type, new Step.Attribute(name)));
        }
        return new ObjectValue(members);
    }

    private Value readBelow(Type type, Step step) throws MalformedValue {
        try {
            return read(type);
        } catch (MalformedValue e) {
            throw e.below(step);
        }
    }
}
