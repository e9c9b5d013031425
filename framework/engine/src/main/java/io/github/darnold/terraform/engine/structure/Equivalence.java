package io.github.darnold.terraform.engine.structure;

import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.AttributeType;
import io.github.darnold.terraform.plugin.schema.ListType;
import io.github.darnold.terraform.plugin.schema.MapType;
import io.github.darnold.terraform.plugin.schema.ObjectType;
import io.github.darnold.terraform.plugin.schema.SetType;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.ListValue;
import io.github.darnold.terraform.plugin.value.MapValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.SetValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Keeps the words that state or plan had where an API answers the same in others, so that no difference shows.
public final class Equivalence {

    /// The newer object, with what is equivalent in the older one as it is there.
    public static ObjectValue keeping(Shape shape, ObjectValue older, ObjectValue newer) {
        Map<String, Value> members = new LinkedHashMap<>(newer.members());
        for (Attribute<?> attribute : shape.attributes()) {
            Value old = older.get(attribute.name());
            members.computeIfPresent(attribute.name(), (_, value) -> keeping(attribute.type(), old, value));
        }
        return new ObjectValue(members);
    }

    private static Value keeping(AttributeType<?> type, Value older, Value newer) {
        if (older.isNull() && newer.isNull()) {
            return older;
        }
        if (!older.isWhollyKnown() || older.isNull() || newer.isNull()) {
            return keepingParts(type, older, newer);
        }
        return type.equivalent(older, newer) ? older : keepingParts(type, older, newer);
    }

    private static Value keepingParts(AttributeType<?> type, Value older, Value newer) {
        if (type instanceof ObjectType nested
                && older instanceof ObjectValue oldObject
                && newer instanceof ObjectValue newObject) {
            return keeping(nested.shape(), oldObject, newObject);
        }
        if (type instanceof ListType<?> list
                && older instanceof ListValue(var oldElements)
                && newer instanceof ListValue(var newElements)) {
            return keepingElements(list.element(), oldElements, newElements);
        }
        if (type instanceof MapType<?> map
                && older instanceof MapValue(var oldElements)
                && newer instanceof MapValue(var newElements)) {
            Map<String, Value> elements = new LinkedHashMap<>(newElements);
            oldElements.forEach(
                    (key, old) -> elements.computeIfPresent(key, (_, element) -> keeping(map.element(), old, element)));
            return new MapValue(elements);
        }
        if (type instanceof SetType<?> set
                && older instanceof SetValue(var oldElements)
                && newer instanceof SetValue(var newElements)) {
            return keepingMembers(set.element(), oldElements, newElements);
        }
        return newer;
    }

    private static Value keepingElements(AttributeType<?> type, List<Value> older, List<Value> newer) {
        var elements = new ArrayList<>(newer);
        for (int i = 0; i < Math.min(older.size(), newer.size()); i++) {
            elements.set(i, keeping(type, older.get(i), newer.get(i)));
        }
        return new ListValue(elements);
    }

    private static Value keepingMembers(AttributeType<?> type, List<Value> older, List<Value> newer) {
        Map<Value, Value> byNormalForm = new HashMap<>();
        older.forEach(element -> byNormalForm.putIfAbsent(type.normalForm(element), element));
        return SetValue.of(newer.stream()
                .map(element -> byNormalForm.getOrDefault(type.normalForm(element), element))
                .toList());
    }

    private Equivalence() {}
}
