package io.github.darnold.terraform.protocol.codec;

import io.github.darnold.terraform.plugin.json.Json;
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
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Writes one value of a type as msgpack: exactly what the type says, or not at all, since Terraform would answer a
/// stray attribute with an error that names none of ours.
final class ValueWriter {

    private static final byte[] UNREFINED = {0};

    private final MsgpackWriter out = new MsgpackWriter();
    private int depth;

    static byte[] write(Value value, Type type) {
        ValueWriter writer = new ValueWriter();
        writer.write(value, type, Path.ROOT);
        return writer.out.bytes();
    }

    private void write(Value value, Type type, Path path) {
        if (++depth > Limits.DEPTH) {
            throw new IllegalArgumentException("a value nested more than " + Limits.DEPTH + " levels deep");
        }
        if (value instanceof NullValue || (value.isNull() && !type.equals(Type.DYNAMIC))) {
            out.writeNil();
        } else if (value instanceof UnknownValue unknown) {
            writeUnknown(unknown, type);
        } else {
            writeKnown(value, type, path);
        }
        depth--;
    }

    /// Terraform takes no refinement where it does not even know the type.
    private void writeUnknown(UnknownValue unknown, Type type) {
        if (unknown.refinement().isEmpty() || type.equals(Type.DYNAMIC)) {
            out.writeExtension(0, UNREFINED);
        } else {
            out.writeExtension(12, unknown.refinementBytes());
        }
    }

    private void writeKnown(Value value, Type type, Path path) {
        switch (type) {
            case Type.Primitive primitive -> writePrimitive(value, primitive, path);
            case Type.ListOf(var element) ->
                writeElements(expect(ListValue.class, value, path).elements(), element, path);
            case Type.SetOf(var element) ->
                writeElements(expect(SetValue.class, value, path).elements(), element, path);
            case Type.MapOf(var element) -> writeMap(expect(MapValue.class, value, path), element, path);
            case Type.TupleOf(var types) ->
                writeTuple(expect(TupleValue.class, value, path).elements(), types, path);
            case Type.ObjectOf(var types) -> writeObject(expect(ObjectValue.class, value, path), types, path);
        }
    }

    private void writePrimitive(Value value, Type.Primitive primitive, Path path) {
        switch (primitive) {
            case BOOL -> out.writeBool(expect(BoolValue.class, value, path).value());
            case STRING ->
                out.writeString(expect(StringValue.class, value, path).value());
            case NUMBER -> writeNumber(expect(NumberValue.class, value, path));
            case DYNAMIC -> writeDynamic(value, path);
        }
    }

    private void writeNumber(NumberValue number) {
        if (number.isInt64()) {
            out.writeLong(number.value().longValueExact());
        } else if (!number.isInteger() && isExact(number.value(), number.value().doubleValue())) {
            out.writeDouble(number.value().doubleValue());
        } else {
            out.writeString(number.text());
        }
    }

    private static boolean isExact(BigDecimal number, double rounded) {
        return Double.isFinite(rounded) && new BigDecimal(rounded).compareTo(number) == 0;
    }

    private void writeDynamic(Value value, Path path) {
        DynamicValue dynamic = expect(DynamicValue.class, DynamicValue.of(value), path);
        if (dynamic.type().equals(Type.DYNAMIC)) {
            write(dynamic.value(), Type.DYNAMIC, path);
            return;
        }
        out.writeArray(2);
        out.writeBinary(Json.bytes(TypeJson.of(dynamic.type())));
        write(dynamic.value(), dynamic.type(), path);
    }

    private void writeElements(Collection<Value> elements, Type element, Path path) {
        out.writeArray(elements.size());
        int index = 0;
        for (Value each : elements) {
            write(each, element, path.index(index++));
        }
    }

    private void writeTuple(List<Value> elements, List<Type> types, Path path) {
        if (elements.size() != types.size()) {
            throw fault(path, elements.size() + " elements in a tuple of " + types.size());
        }
        out.writeArray(elements.size());
        for (int i = 0; i < elements.size(); i++) {
            write(elements.get(i), types.get(i), path.index(i));
        }
    }

    private void writeMap(MapValue map, Type element, Path path) {
        out.writeMap(map.elements().size());
        new TreeMap<>(map.elements()).forEach((key, each) -> {
            out.writeString(key);
            write(each, element, path.key(key));
        });
    }

    private void writeObject(ObjectValue object, Map<String, Type> types, Path path) {
        if (!object.members().keySet().equals(types.keySet())) {
            throw fault(path, "attributes " + object.members().keySet() + " where the type has " + types.keySet());
        }
        out.writeMap(types.size());
        new TreeMap<>(types).forEach((name, type) -> {
            out.writeString(name);
            write(object.get(name), type, path.attribute(name));
        });
    }

    private static <V extends Value> V expect(Class<V> kind, Value value, Path path) {
        if (!kind.isInstance(value)) {
            throw fault(
                    path,
                    kind.getSimpleName() + " expected, " + value.getClass().getSimpleName() + " found");
        }
        return kind.cast(value);
    }

    private static IllegalArgumentException fault(Path path, String fault) {
        return new IllegalArgumentException(path.steps().isEmpty() ? fault : path + ": " + fault);
    }
}
