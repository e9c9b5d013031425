package io.github.darnold.terraform.engine.plan;

import io.github.darnold.terraform.engine.structure.Nested;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Path;
import io.github.darnold.terraform.plugin.value.SetValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Finds the planned differences that need another object. Inside of sets nothing has a path: there it is the set's.
public final class Replacement {

    private final Set<Path> paths = new LinkedHashSet<>();

    private Replacement() {}

    /// The paths of the differences that the definitions of their attributes call replacing.
    public static List<Path> between(Shape shape, ObjectValue prior, ObjectValue planned) {
        var replacement = new Replacement();
        replacement.compare(shape, prior, planned, Path.ROOT);
        return new ArrayList<>(replacement.paths);
    }

    private void compare(Shape shape, Value prior, Value planned, Path path) {
        for (Attribute<?> attribute : shape.attributes()) {
            Value before = member(prior, attribute);
            Value after = member(planned, attribute);
            if (!before.equals(after)) {
                differs(attribute, before, after, path.attribute(attribute.name()));
            }
        }
    }

    private static Value member(Value object, Attribute<?> attribute) {
        return object instanceof ObjectValue known ? known.get(attribute.name()) : NullValue.NULL;
    }

    private void differs(Attribute<?> attribute, Value before, Value after, Path path) {
        Nested nested = Nested.in(attribute.type());
        if (attribute.isReplacing()) {
            paths.add(path);
        } else if (nested != null && hasReplacing(nested.shape())) {
            differs(nested, before, after, path);
        }
    }

    private static boolean hasReplacing(Shape shape) {
        return shape.attributes().stream().anyMatch(Replacement::isReplacingInside);
    }

    private static boolean isReplacingInside(Attribute<?> attribute) {
        Nested nested = Nested.in(attribute.type());
        return attribute.isReplacing() || (nested != null && hasReplacing(nested.shape()));
    }

    private void differs(Nested nested, Value before, Value after, Path path) {
        if (after.isUnknown()) {
            paths.add(path);
        } else if (nested.kind() == Nested.Kind.SET) {
            if (!replacingParts(nested, before).equals(replacingParts(nested, after))) {
                paths.add(path);
            }
        } else {
            Map<Path, Value> elementsBefore = nested.placed(before, path);
            Map<Path, Value> elementsAfter = nested.placed(after, path);
            var places = new LinkedHashSet<>(elementsBefore.keySet());
            places.addAll(elementsAfter.keySet());
            for (Path place : places) {
                compare(
                        nested.shape(),
                        elementsBefore.getOrDefault(place, NullValue.NULL),
                        elementsAfter.getOrDefault(place, NullValue.NULL),
                        place);
            }
        }
    }

    private static Set<Value> replacingParts(Nested nested, Value set) {
        return set instanceof SetValue(var elements)
                ? elements.stream()
                        .map(element -> replacingPart(nested.shape(), element))
                        .collect(Collectors.toSet())
                : Set.of();
    }

    private static Value replacingPart(Shape shape, Value element) {
        if (!(element instanceof ObjectValue object)) {
            return element;
        }
        Map<String, Value> members = new LinkedHashMap<>();
        for (Attribute<?> attribute : shape.attributes()) {
            Nested nested = Nested.in(attribute.type());
            Value value = object.get(attribute.name());
            if (attribute.isReplacing() || nested == null) {
                members.put(attribute.name(), attribute.isReplacing() ? value : NullValue.NULL);
            } else {
                members.put(attribute.name(), nested.map(value, inner ->
                        (ObjectValue) replacingPart(nested.shape(), inner)));
            }
        }
        return new ObjectValue(members);
    }
}
