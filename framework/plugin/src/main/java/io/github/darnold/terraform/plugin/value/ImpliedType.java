package io.github.darnold.terraform.plugin.value;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The type of a value that was given for a dynamic attribute without one: a JSON document, most often.
final class ImpliedType {

    static Type of(Value value) {
        return switch (value) {
            case NullValue _, UnknownValue _ -> Type.DYNAMIC;
            case BoolValue _ -> Type.BOOL;
            case NumberValue _ -> Type.NUMBER;
            case StringValue _ -> Type.STRING;
            case DynamicValue dynamic -> dynamic.type();
            case ListValue(var elements) -> new Type.ListOf(common(elements));
            case SetValue(var elements) -> new Type.SetOf(common(elements));
            case MapValue(var elements) -> new Type.MapOf(common(elements.values()));
            case TupleValue(var elements) -> tuple(elements);
            case ObjectValue(var members) -> object(members);
        };
    }

    /// Loops take a fraction of the stack that streams take: values may be deep.
    private static Type tuple(List<Value> elements) {
        List<Type> types = new ArrayList<>();
        for (Value element : elements) {
            types.add(of(element));
        }
        return new Type.TupleOf(types);
    }

    private static Type object(Map<String, Value> members) {
        Map<String, Type> types = new LinkedHashMap<>();
        for (Map.Entry<String, Value> member : members.entrySet()) {
            types.put(member.getKey(), of(member.getValue()));
        }
        return new Type.ObjectOf(types);
    }

    private static Type common(Collection<Value> elements) {
        List<Type> types = elements.stream()
                .map(ImpliedType::of)
                .filter(type -> !type.equals(Type.DYNAMIC))
                .distinct()
                .toList();
        if (types.size() > 1) {
            throw new IllegalArgumentException("a collection of several types; a tuple may have them");
        }
        return types.isEmpty() ? Type.DYNAMIC : types.getFirst();
    }

    private ImpliedType() {}
}
