package io.github.darnold.terraform.engine.structure;

import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.AttributeType;
import io.github.darnold.terraform.plugin.schema.ListType;
import io.github.darnold.terraform.plugin.schema.MapType;
import io.github.darnold.terraform.plugin.schema.ObjectType;
import io.github.darnold.terraform.plugin.schema.Schema;
import io.github.darnold.terraform.plugin.schema.SetType;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.ListValue;
import io.github.darnold.terraform.plugin.value.MapValue;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.SetValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.LinkedHashMap;
import java.util.Map;

/// Makes what handlers return fit for Terraform: every attribute present at every depth, nothing else, and write-only
/// ones null.
public final class Completion {

    /// The object as state may hold it.
    public static ObjectValue ofState(Schema schema, ObjectValue object) {
        return withoutWriteOnly(Root.of(schema), ofConfig(schema, object));
    }

    /// The object with every attribute and block, at every depth, and nothing else.
    public static ObjectValue ofConfig(Schema schema, ObjectValue object) {
        return complete(Root.of(schema), schema.complete(object));
    }

    private static ObjectValue complete(Shape shape, ObjectValue object) {
        Map<String, Value> members = new LinkedHashMap<>();
        for (Attribute<?> attribute : shape.attributes()) {
            members.put(attribute.name(), complete(attribute.type(), object.get(attribute.name())));
        }
        return new ObjectValue(members);
    }

    private static Value complete(AttributeType<?> type, Value value) {
        if (type instanceof ObjectType nested && value instanceof ObjectValue object) {
            return complete(nested.shape(), object);
        }
        if (type instanceof ListType<?> list && value instanceof ListValue(var elements)) {
            return new ListValue(elements.stream()
                    .map(element -> complete(list.element(), element))
                    .toList());
        }
        if (type instanceof SetType<?> set && value instanceof SetValue(var elements)) {
            return SetValue.of(elements.stream()
                    .map(element -> complete(set.element(), element))
                    .toList());
        }
        if (type instanceof MapType<?> map && value instanceof MapValue(var elements)) {
            Map<String, Value> complete = new LinkedHashMap<>();
            elements.forEach((key, element) -> complete.put(key, complete(map.element(), element)));
            return new MapValue(complete);
        }
        return value;
    }

    /// The object with all write-only attributes null, at every depth.
    public static ObjectValue withoutWriteOnly(Shape shape, ObjectValue object) {
        Map<String, Value> members = new LinkedHashMap<>(object.members());
        for (Attribute<?> attribute : shape.attributes()) {
            Nested nested = Nested.in(attribute.type());
            if (attribute.isWriteOnly()) {
                members.put(attribute.name(), NullValue.NULL);
            } else if (nested != null) {
                members.computeIfPresent(
                        attribute.name(),
                        (_, value) -> nested.map(value, inner -> withoutWriteOnly(nested.shape(), inner)));
            }
        }
        return new ObjectValue(members);
    }

    private Completion() {}
}
