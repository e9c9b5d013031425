package io.github.darnold.terraform.engine.structure;

import io.github.darnold.terraform.plugin.json.InvalidJson;
import io.github.darnold.terraform.plugin.json.TypeJson;
import io.github.darnold.terraform.plugin.value.BoolValue;
import io.github.darnold.terraform.plugin.value.DynamicValue;
import io.github.darnold.terraform.plugin.value.ListValue;
import io.github.darnold.terraform.plugin.value.MapValue;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.NumberValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Path;
import io.github.darnold.terraform.plugin.value.SetValue;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.TupleValue;
import io.github.darnold.terraform.plugin.value.Type;
import io.github.darnold.terraform.plugin.value.UnknownValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads the JSON in which Terraform stores states. Lenient as states of earlier releases need it: unknown members are
/// dropped, absent ones are null, and primitives convert as Terraform itself converts them.
public final class StoredJson {

    /// A value of the type.
    ///
    /// @throws StateMismatch when the JSON cannot be of that type
    public static Value read(Type type, Value json) {
        return read(type, json, Path.ROOT);
    }

    private static Value read(Type type, Value json, Path path) {
        if (json.isNull()) {
            return NullValue.NULL;
        }
        return switch (type) {
            case Type.Primitive primitive -> readPrimitive(primitive, json, path);
            case Type.ListOf(var element) -> new ListValue(readAll(element, json, path));
            case Type.SetOf(var element) -> SetValue.of(readAll(element, json, path));
            case Type.TupleOf(var elements) -> readTuple(elements, json, path);
            case Type.MapOf(var element) -> {
                Map<String, Value> read = new LinkedHashMap<>();
                object(json, path)
                        .members()
                        .forEach((key, member) -> read.put(key, read(element, member, path.key(key))));
                yield new MapValue(read);
            }
            case Type.ObjectOf(var members) -> {
                ObjectValue object = object(json, path);
                Map<String, Value> read = new LinkedHashMap<>();
                members.forEach((name, member) -> read.put(name, read(member, object.get(name), path.attribute(name))));
                yield new ObjectValue(read);
            }
        };
    }

    private static Value readPrimitive(Type.Primitive type, Value json, Path path) {
        return switch (type) {
            case STRING -> readString(json, path);
            case NUMBER -> readNumber(json, path);
            case BOOL -> readBool(json, path);
            case DYNAMIC -> readDynamic(json, path);
        };
    }

    private static Value readString(Value json, Path path) {
        if (json instanceof NumberValue || json instanceof BoolValue) {
            return Value.of(json.toString());
        }
        return require(json instanceof StringValue, json, "a string", path);
    }

    private static Value readNumber(Value json, Path path) {
        if (json instanceof StringValue(var text)) {
            try {
                return Value.of(new BigDecimal(text));
            } catch (NumberFormatException _) {
                throw new StateMismatch(path, "is a string where a number belongs");
            }
        }
        return require(json instanceof NumberValue, json, "a number", path);
    }

    private static Value readBool(Value json, Path path) {
        if (json instanceof StringValue(var text) && (text.equals("true") || text.equals("false"))) {
            return Value.of(text.equals("true"));
        }
        return require(json instanceof BoolValue, json, "a bool", path);
    }

    private static Value readDynamic(Value json, Path path) {
        ObjectValue pair = object(json, path);
        if (pair.get("value").isNull() && pair.get("type").isNull()) {
            return NullValue.NULL;
        }
        try {
            Type type = TypeJson.parse(pair.get("type"));
            Value value = read(type, pair.get("value"), path);
            return type.equals(Type.DYNAMIC) ? value : new DynamicValue(type, value);
        } catch (InvalidJson _) {
            throw new StateMismatch(path, "does not say of which type it is");
        }
    }

    private static Value readTuple(List<Type> types, Value json, Path path) {
        List<Value> elements = array(json, path);
        if (elements.size() != types.size()) {
            throw new StateMismatch(path, "has " + elements.size() + " elements in place of " + types.size());
        }
        var read = new ArrayList<Value>();
        for (int i = 0; i < types.size(); i++) {
            read.add(read(types.get(i), elements.get(i), path.index(i)));
        }
        return new TupleValue(read);
    }

    private static List<Value> readAll(Type element, Value json, Path path) {
        var read = new ArrayList<Value>();
        for (Value each : array(json, path)) {
            read.add(read(element, each, path.index(read.size())));
        }
        return read;
    }

    private static List<Value> array(Value json, Path path) {
        return ((TupleValue) require(json instanceof TupleValue, json, "an array", path)).elements();
    }

    private static ObjectValue object(Value json, Path path) {
        return (ObjectValue) require(json instanceof ObjectValue, json, "an object", path);
    }

    private static Value require(boolean met, Value json, String expected, Path path) {
        if (!met) {
            throw new StateMismatch(path, "is " + kind(json) + " where " + expected + " belongs");
        }
        return json;
    }

    private static String kind(Value json) {
        return switch (json) {
            case StringValue _ -> "a string";
            case NumberValue _ -> "a number";
            case BoolValue _ -> "a bool";
            case TupleValue _, ListValue _, SetValue _ -> "an array";
            case ObjectValue _, MapValue _, DynamicValue _ -> "an object";
            case NullValue _ -> "null";
            case UnknownValue _ -> "unknown";
        };
    }

    private StoredJson() {}
}
