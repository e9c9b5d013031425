package io.github.darnold.terraform.testing.core.rules;

import io.github.darnold.terraform.plugin.schema.AttributeType;
import io.github.darnold.terraform.plugin.schema.ListType;
import io.github.darnold.terraform.plugin.schema.MapType;
import io.github.darnold.terraform.plugin.schema.ObjectType;
import io.github.darnold.terraform.plugin.schema.SetType;
import io.github.darnold.terraform.plugin.value.ListValue;
import io.github.darnold.terraform.plugin.value.MapValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.SetValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Objects with attributes of their own inside of an attribute: what a schema message has as its nested type. Objects
/// deeper than the one collection of an attribute are values of a type, no more.
///
/// @param members of each object
public record Nest(Mode mode, List<Member> members) {

    /// How the objects are held.
    public enum Mode {
        SINGLE,
        LIST,
        MAP,
        SET
    }

    public Nest {
        members = List.copyOf(members);
    }

    /// The nest of a type; null where the type is plain.
    static @Nullable Nest of(AttributeType<?> type) {
        if (type instanceof ObjectType object) {
            return new Nest(Mode.SINGLE, Member.of(object.shape()));
        }
        if (type instanceof ListType<?> list && list.element() instanceof ObjectType object) {
            return new Nest(Mode.LIST, Member.of(object.shape()));
        }
        if (type instanceof MapType<?> map && map.element() instanceof ObjectType object) {
            return new Nest(Mode.MAP, Member.of(object.shape()));
        }
        if (type instanceof SetType<?> set && set.element() instanceof ObjectType object) {
            return new Nest(Mode.SET, Member.of(object.shape()));
        }
        return null;
    }

    /// The known objects in a value of the attribute.
    public static List<ObjectValue> objectsIn(Value value) {
        List<Value> all = switch (value) {
            case ObjectValue object -> List.of(object);
            case ListValue(var elements) -> elements;
            case SetValue(var elements) -> elements;
            case MapValue(var elements) -> List.copyOf(elements.values());
            case Value _ -> List.of();
        };
        return all.stream()
                .filter(ObjectValue.class::isInstance)
                .map(ObjectValue.class::cast)
                .toList();
    }
}
