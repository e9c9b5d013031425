package io.github.darnold.terraform.engine.structure;

import io.github.darnold.terraform.plugin.schema.AttributeType;
import io.github.darnold.terraform.plugin.schema.BoolType;
import io.github.darnold.terraform.plugin.schema.DynamicType;
import io.github.darnold.terraform.plugin.schema.Int64Type;
import io.github.darnold.terraform.plugin.schema.JsonType;
import io.github.darnold.terraform.plugin.schema.ListType;
import io.github.darnold.terraform.plugin.schema.MapType;
import io.github.darnold.terraform.plugin.schema.NumberType;
import io.github.darnold.terraform.plugin.schema.ObjectType;
import io.github.darnold.terraform.plugin.schema.SetType;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.schema.StringType;
import io.github.darnold.terraform.plugin.value.ListValue;
import io.github.darnold.terraform.plugin.value.MapValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Path;
import io.github.darnold.terraform.plugin.value.SetValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// How an attribute holds nested objects. Only objects that an attribute holds directly or as elements of its one
/// collection are nested for Terraform: deeper ones are plain values without roles.
public record Nested(Kind kind, Shape shape) {

    public enum Kind {
        SINGLE,
        LIST,
        MAP,
        SET
    }

    /// The nesting of a type; null where it has none.
    public static @Nullable Nested in(AttributeType<?> type) {
        return switch (type) {
            case ObjectType object -> new Nested(Kind.SINGLE, object.shape());
            case ListType<?> list -> collected(Kind.LIST, list.element());
            case MapType<?> map -> collected(Kind.MAP, map.element());
            case SetType<?> set -> collected(Kind.SET, set.element());
            case BoolType _, StringType _, JsonType _, Int64Type _, NumberType _, DynamicType _ -> null;
        };
    }

    private static @Nullable Nested collected(Kind kind, AttributeType<?> element) {
        return element instanceof ObjectType object ? new Nested(kind, object.shape()) : null;
    }

    /// The value with each known object in it replaced.
    public Value map(Value value, UnaryOperator<ObjectValue> change) {
        return mapElements(value, element -> element instanceof ObjectValue object ? change.apply(object) : element);
    }

    private static Value mapElements(Value value, UnaryOperator<Value> change) {
        if (value instanceof ListValue(var elements)) {
            return new ListValue(elements.stream().map(change).toList());
        }
        if (value instanceof SetValue(var elements)) {
            return SetValue.of(elements.stream().map(change).toList());
        }
        if (value instanceof MapValue(var elements)) {
            Map<String, Value> changed = new LinkedHashMap<>();
            elements.forEach((key, element) -> changed.put(key, change.apply(element)));
            return new MapValue(changed);
        }
        return change.apply(value);
    }

    /// Visits each known object in the value with its path; the path of an object in a set is the set's.
    public void each(Value value, Path path, BiConsumer<ObjectValue, Path> visitor) {
        if (value instanceof SetValue(var elements)) {
            elements.forEach(element -> visit(element, path, visitor));
        } else {
            placed(value, path).forEach((place, element) -> visit(element, place, visitor));
        }
    }

    private static void visit(Value element, Path path, BiConsumer<ObjectValue, Path> visitor) {
        if (element instanceof ObjectValue object) {
            visitor.accept(object, path);
        }
    }

    /// The elements by where they are, so that those of two values can be paired. Elements of sets have no place.
    public Map<Path, Value> placed(Value value, Path path) {
        Map<Path, Value> placed = new LinkedHashMap<>();
        if (value instanceof ListValue(var elements)) {
            for (int i = 0; i < elements.size(); i++) {
                placed.put(path.index(i), elements.get(i));
            }
        } else if (value instanceof MapValue(var elements)) {
            elements.forEach((key, element) -> placed.put(path.key(key), element));
        } else if (value instanceof ObjectValue) {
            placed.put(path, value);
        }
        return placed;
    }
}
