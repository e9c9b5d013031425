package io.github.darnold.terraform.engine.structure;

import io.github.darnold.terraform.plugin.schema.AttributeType;
import io.github.darnold.terraform.plugin.schema.ListType;
import io.github.darnold.terraform.plugin.schema.MapType;
import io.github.darnold.terraform.plugin.schema.ObjectType;
import io.github.darnold.terraform.plugin.schema.SetType;
import io.github.darnold.terraform.plugin.value.ListValue;
import io.github.darnold.terraform.plugin.value.MapValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Path;
import io.github.darnold.terraform.plugin.value.SetValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.LinkedHashSet;
import java.util.Set;

/// Finds nulls among the elements of lists, sets and maps. Objects in elements of an attribute are looked into only
/// where their attributes have no roles: else they are visited one by one.
final class NullElements {

    private final Set<Path> found = new LinkedHashSet<>();

    /// Where elements are null; in a set, the set.
    static Set<Path> in(AttributeType<?> type, Value value, Path path) {
        var elements = new NullElements();
        elements.visit(type, value, path, Nested.in(type) != null);
        return elements.found;
    }

    /// @param withRoles whether the attributes of objects here are visited for themselves
    private void visit(AttributeType<?> type, Value value, Path path, boolean withRoles) {
        if (type instanceof ListType<?> list && value instanceof ListValue(var elements)) {
            for (int i = 0; i < elements.size(); i++) {
                element(list.element(), elements.get(i), path.index(i), withRoles);
            }
        } else if (type instanceof SetType<?> set && value instanceof SetValue(var elements)) {
            elements.forEach(each -> element(set.element(), each, path, withRoles));
        } else if (type instanceof MapType<?> map && value instanceof MapValue(var elements)) {
            elements.forEach((key, each) -> element(map.element(), each, path.key(key), withRoles));
        } else if (type instanceof ObjectType object && value instanceof ObjectValue members && !withRoles) {
            object.shape()
                    .attributes()
                    .forEach(each -> visit(each.type(), members.get(each.name()), path.attribute(each.name()), false));
        }
    }

    private void element(AttributeType<?> type, Value value, Path path, boolean withRoles) {
        if (value.isNull()) {
            found.add(path);
        } else {
            visit(type, value, path, withRoles);
        }
    }
}
