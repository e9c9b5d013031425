package io.github.darnold.terraform.engine.plan;

import io.github.darnold.terraform.engine.structure.Nested;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.PlanForm;
import io.github.darnold.terraform.plugin.schema.ReplaceCondition;
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
    ///
    /// @param config decides where only what is configured replaces
    public static List<Path> between(Shape shape, ObjectValue prior, ObjectValue planned, ObjectValue config) {
        var replacement = new Replacement();
        replacement.compare(shape, prior, planned, config, Path.ROOT);
        return new ArrayList<>(replacement.paths);
    }

    private void compare(Shape shape, Value prior, Value planned, Value config, Path path) {
        for (Attribute<?> attribute : shape.attributes()) {
            Value before = member(prior, attribute);
            Value after = member(planned, attribute);
            if (before.equals(after)) {
                continue;
            }
            Path place = path.attribute(attribute.name());
            Value configured = member(config, attribute);
            Nested nested = Nested.in(attribute.type());
            if (attribute.isReplacing() || isDecided(attribute, shape, prior, planned, configured)) {
                paths.add(place);
            } else if (nested != null && hasReplacing(nested.shape())) {
                differs(nested, before, after, configured, place);
            }
        }
    }

    private static Value member(Value object, Attribute<?> attribute) {
        return object instanceof ObjectValue known ? known.get(attribute.name()) : NullValue.NULL;
    }

    private static boolean isDecided(
            Attribute<?> attribute, Shape shape, Value prior, Value planned, Value configured) {
        PlanForm form = attribute.plan();
        if (form.replacesIfConfigured() && !configured.isNull()) {
            return true;
        }
        ReplaceCondition condition = form.replacesIf();
        return condition != null
                && (!member(planned, attribute).isWhollyKnown()
                        || condition.isNeeded(fields(shape, prior), fields(shape, planned)));
    }

    private static Fields fields(Shape shape, Value object) {
        return new Fields(object instanceof ObjectValue known ? known : shape.complete(ObjectValue.EMPTY));
    }

    private static boolean hasReplacing(Shape shape) {
        return shape.attributes().stream().anyMatch(Replacement::isReplacingInside);
    }

    private static boolean isReplacingInside(Attribute<?> attribute) {
        Nested nested = Nested.in(attribute.type());
        return mayReplace(attribute) || (nested != null && hasReplacing(nested.shape()));
    }

    private static boolean mayReplace(Attribute<?> attribute) {
        return attribute.isReplacing() || attribute.plan().mayReplace();
    }

    private void differs(Nested nested, Value before, Value after, Value config, Path path) {
        if (after.isUnknown()) {
            paths.add(path);
        } else if (nested.kind() == Nested.Kind.SET) {
            if (!replacingParts(nested, before).equals(replacingParts(nested, after))) {
                paths.add(path);
            }
        } else {
            Map<Path, Value> configured = nested.placed(config, path);
            for (Keys.Pair pair : Keys.pairs(nested, before, after, path)) {
                Value element = configured.getOrDefault(pair.place(), NullValue.NULL);
                compare(nested.shape(), pair.before(), pair.after(), element, pair.place());
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
            if (mayReplace(attribute) || nested == null) {
                members.put(attribute.name(), mayReplace(attribute) ? value : NullValue.NULL);
            } else {
                members.put(attribute.name(), nested.map(value, inner ->
                        (ObjectValue) replacingPart(nested.shape(), inner)));
            }
        }
        return new ObjectValue(members);
    }
}
