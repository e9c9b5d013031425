package io.github.darnold.terraform.protocol.codec;

import io.github.darnold.terraform.plugin.json.InvalidJson;
import io.github.darnold.terraform.plugin.json.Json;
import io.github.darnold.terraform.plugin.json.TypeJson;
import io.github.darnold.terraform.plugin.value.BoolValue;
import io.github.darnold.terraform.plugin.value.DynamicValue;
import io.github.darnold.terraform.plugin.value.ListValue;
import io.github.darnold.terraform.plugin.value.MapValue;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.NumberValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Path.Step;
import io.github.darnold.terraform.plugin.value.SetValue;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.TupleValue;
import io.github.darnold.terraform.plugin.value.Type;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads one value of a type from the JSON form that Terraform takes beside msgpack. It has no unknown values.
final class JsonReader {

    static Value read(byte[] json, Type type) throws MalformedValue {
        try {
            return read(Json.parseOwn(json), type);
        } catch (InvalidJson e) {
            throw new MalformedValue("not the JSON of a value: " + e.getMessage());
        }
    }

    private static Value read(Value json, Type type) throws MalformedValue {
        if (json.isNull()) {
            return NullValue.NULL;
        }
        return switch (type) {
            case Type.Primitive primitive -> readPrimitive(json, primitive);
            case Type.ListOf(var element) -> new ListValue(readElements(json, element));
            case Type.SetOf(var element) -> SetValue.of(readElements(json, element));
            case Type.MapOf(var element) -> readMap(json, element);
            case Type.TupleOf(var elements) -> readTuple(json, elements);
            case Type.ObjectOf(var members) -> readObject(json, members);
        };
    }

    private static Value readPrimitive(Value json, Type.Primitive primitive) throws MalformedValue {
        return switch (primitive) {
            case BOOL -> expect(BoolValue.class, json);
            case STRING -> expect(StringValue.class, json);
            case NUMBER ->
                json instanceof StringValue(var text)
                        ? Value.of(Limits.parse(text))
                        : Value.of(
                                Limits.checked(expect(NumberValue.class, json).value()));
            case DYNAMIC -> readDynamic(expect(ObjectValue.class, json));
        };
    }

    private static Value readDynamic(ObjectValue pair) throws MalformedValue {
        Type type = TypeJson.parse(pair.get("type"));
        Value value = read(pair.get("value"), type);
        return type.equals(Type.DYNAMIC) ? value : new DynamicValue(type, value);
    }

    private static List<Value> readElements(Value json, Type element) throws MalformedValue {
        var elements = new ArrayList<Value>();
        for (Value each : expect(TupleValue.class, json).elements()) {
            elements.add(readBelow(each, element, new Step.Index(elements.size())));
        }
        return elements;
    }

    private static Value readTuple(Value json, List<Type> types) throws MalformedValue {
        List<Value> found = expect(TupleValue.class, json).elements();
        if (found.size() != types.size()) {
            throw new MalformedValue(found.size() + " elements in a tuple of " + types.size());
        }
        var elements = new ArrayList<Value>();
        for (int i = 0; i < found.size(); i++) {
            elements.add(readBelow(found.get(i), types.get(i), new Step.Index(i)));
        }
        return new TupleValue(elements);
    }

    private static Value readMap(Value json, Type element) throws MalformedValue {
        Map<String, Value> elements = new LinkedHashMap<>();
        for (var entry : expect(ObjectValue.class, json).members().entrySet()) {
            elements.put(entry.getKey(), readBelow(entry.getValue(), element, new Step.Key(entry.getKey())));
        }
        return new MapValue(elements);
    }

    private static Value readObject(Value json, Map<String, Type> types) throws MalformedValue {
        ObjectValue object = expect(ObjectValue.class, json);
        for (String name : object.members().keySet()) {
            if (!types.containsKey(name)) {
                throw new MalformedValue("an object with an attribute \"" + name + "\" that its type lacks");
            }
        }
        Map<String, Value> members = new LinkedHashMap<>();
        for (var entry : types.entrySet()) {
            String name = entry.getKey();
            members.put(name, readBelow(object.get(name), entry.getValue(), new Step.Attribute(name)));
        }
        return new ObjectValue(members);
    }

    private static Value readBelow(Value json, Type type, Step step) throws MalformedValue {
        try {
            return read(json, type);
        } catch (MalformedValue e) {
            throw e.below(step);
        }
    }

    private static <V extends Value> V expect(Class<V> kind, Value json) throws MalformedValue {
        if (!kind.isInstance(json)) {
            throw new MalformedValue(
                    kind.getSimpleName() + " expected, " + json.getClass().getSimpleName() + " found");
        }
        return kind.cast(json);
    }

    private JsonReader() {}
}
