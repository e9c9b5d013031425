package io.github.darnold.terraform.testing.core;

import io.github.darnold.terraform.plugin.schema.Schema;
import io.github.darnold.terraform.plugin.value.ListValue;
import io.github.darnold.terraform.plugin.value.MapValue;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Path;
import io.github.darnold.terraform.plugin.value.SetValue;
import io.github.darnold.terraform.plugin.value.Type;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.testing.core.rules.TypeRules;
import io.github.darnold.terraform.testing.core.rules.Violation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Makes configurations of what tests write: what is not mentioned is null, and a collection of blocks empty.
final class Configs {

    /// The whole configuration.
    ///
    /// @throws IllegalArgumentException when it mentions what the schema has not, or has values of another type
    static ObjectValue complete(Schema schema, ObjectValue given) {
        Map<String, Value> members = new LinkedHashMap<>(given.members());
        schema.complete(ObjectValue.EMPTY).members().forEach((name, none) -> {
            if (given.get(name).isNull()) {
                members.put(name, none);
            }
        });
        Value complete = complete(schema.wireType(), new ObjectValue(members), Path.ROOT);
        for (Violation violation : TypeRules.check("configuration", schema.wireType(), complete)) {
            throw new IllegalArgumentException(violation.path() + " " + violation.problem());
        }
        return (ObjectValue) complete;
    }

    private static Value complete(Type type, Value value, Path path) {
        return switch (type) {
            case Type.ObjectOf(var types)
            when value instanceof ObjectValue(var members) -> {
                members.keySet().stream()
                        .filter(name -> !types.containsKey(name))
                        .forEach(name -> {
                            throw new IllegalArgumentException("the schema has no " + path.attribute(name));
                        });
                Map<String, Value> all = new LinkedHashMap<>();
                types.forEach((name, each) -> all.put(
                        name, complete(each, members.getOrDefault(name, NullValue.NULL), path.attribute(name))));
                yield new ObjectValue(all);
            }
            case Type.ListOf(var element)
            when value instanceof ListValue(var elements) -> new ListValue(all(element, elements, path));
            case Type.SetOf(var element)
            when value instanceof SetValue(var elements) -> SetValue.of(all(element, elements, path));
            case Type.MapOf(var element)
            when value instanceof MapValue(var elements) -> {
                Map<String, Value> all = new LinkedHashMap<>();
                elements.forEach((key, each) -> all.put(key, complete(element, each, path.key(key))));
                yield new MapValue(all);
            }
            case Type _ -> value;
        };
    }

    private static List<Value> all(Type type, List<Value> elements, Path path) {
        List<Value> all = new ArrayList<>();
        for (Value element : elements) {
            all.add(complete(type, element, path.index(all.size())));
        }
        return all;
    }

    private Configs() {}
}
