package io.github.darnold.terraform.rest.object;

import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.AttributeType;
import io.github.darnold.terraform.plugin.schema.ListType;
import io.github.darnold.terraform.plugin.schema.MapType;
import io.github.darnold.terraform.plugin.schema.ObjectType;
import io.github.darnold.terraform.plugin.schema.SetType;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.ListValue;
import io.github.darnold.terraform.plugin.value.MapValue;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.SetValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Where arguments stand that no answer tells, at any depth: `secret`, `policy.secret`. Elements of collections have no
/// step of their own.
record UnreadPaths(Set<String> paths) {

    /// Those of a shape, but for what is told already.
    static List<String> in(Shape shape, ObjectValue told) {
        return shape.attributes().stream()
                .filter(attribute -> attribute.isConfigurable() && !told.has(attribute.name()))
                .flatMap(attribute -> in(attribute, ""))
                .toList();
    }

    private static Stream<String> in(Attribute<?> attribute, String parent) {
        if (!attribute.isConfigurable()) {
            return Stream.empty();
        }
        String path = parent + attribute.name();
        if (!attribute.json().isReceived()) {
            return attribute.defaultValue() == null ? Stream.of(path) : Stream.empty();
        }
        return shapes(attribute.type())
                .flatMap(shape -> shape.attributes().stream())
                .flatMap(inner -> in(inner, path + "."));
    }

    private static Stream<Shape> shapes(AttributeType<?> type) {
        return switch (type) {
            case ObjectType object -> Stream.of(object.shape());
            case ListType<?> list -> shapes(list.element());
            case SetType<?> set -> shapes(set.element());
            case MapType<?> map -> shapes(map.element());
            default -> Stream.empty();
        };
    }

    /// The planned value as a read would have told it: without the arguments that the prior value lacks.
    Value without(AttributeType<?> type, String path, Value prior, Value planned) {
        if (planned instanceof ObjectValue object && type instanceof ObjectType nested) {
            return without(nested.shape(), path, prior, object);
        }
        if (planned instanceof ListValue(var elements) && type instanceof ListType<?> list) {
            List<Value> before = prior instanceof ListValue(var known) ? known : List.of();
            return new ListValue(IntStream.range(0, elements.size())
                    .mapToObj(i -> without(
                            list.element(), path, i < before.size() ? before.get(i) : NullValue.NULL, elements.get(i)))
                    .toList());
        }
        if (planned instanceof SetValue(var elements) && type instanceof SetType<?> set) {
            return SetValue.of(elements.stream()
                    .map(each -> without(set.element(), path, NullValue.NULL, each))
                    .toList());
        }
        if (planned instanceof MapValue(var elements) && type instanceof MapType<?> map) {
            Map<String, Value> before = prior instanceof MapValue(var known) ? known : Map.of();
            Map<String, Value> members = new LinkedHashMap<>();
            elements.forEach((key, each) ->
                    members.put(key, without(map.element(), path, before.getOrDefault(key, NullValue.NULL), each)));
            return new MapValue(members);
        }
        return planned;
    }

    private ObjectValue without(Shape shape, String parent, Value prior, ObjectValue planned) {
        Map<String, Value> members = new LinkedHashMap<>(planned.members());
        for (Attribute<?> attribute : shape.attributes()) {
            String name = attribute.name();
            String path = parent + "." + name;
            Value before = prior instanceof ObjectValue known ? known.get(name) : NullValue.NULL;
            members.computeIfPresent(
                    name,
                    (_, value) -> before.isNull() && paths.contains(path)
                            ? NullValue.NULL
                            : without(attribute.type(), path, before, value));
        }
        return new ObjectValue(members);
    }
}
