package io.github.darnold.terraform.engine.plan;

import io.github.darnold.terraform.engine.structure.Nested;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.ListValue;
import io.github.darnold.terraform.plugin.value.MapValue;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Path;
import io.github.darnold.terraform.plugin.value.SetValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/// Finds for each configured element of a set the prior element that could have come from it: the same configured
/// values, whatever the computed ones are; or the same key, where the shape declares one. Elements are looked up
/// by hash, so that sets of thousands are no trouble.
final class SetPairing {

    private final Shape shape;
    private final Map<List<Value>, List<ObjectValue>> unpaired = new HashMap<>();

    SetPairing(Shape shape, Value prior) {
        this.shape = shape;
        if (prior instanceof SetValue(var elements)) {
            for (Value element : elements) {
                if (element instanceof ObjectValue object) {
                    unpaired.computeIfAbsent(key(object), _ -> new ArrayList<>())
                            .add(object);
                }
            }
        }
    }

    /// What all elements that can be paired have in common: values that only configuration can set.
    private List<Value> key(ObjectValue element) {
        List<Value> declared = shape.keyOf(element);
        return declared == null ? configuredValues(element) : declared;
    }

    private List<Value> configuredValues(ObjectValue element) {
        return shape.attributes().stream()
                .filter(attribute -> !attribute.isComputed() && Nested.in(attribute.type()) == null)
                .map(attribute -> attribute.type().normalForm(element.get(attribute.name())))
                .toList();
    }

    /// The prior element of a configured one, which is then taken; null when there is none.
    Value take(ObjectValue configured) {
        boolean isKeyed = shape.keyOf(configured) != null;
        Iterator<ObjectValue> candidates =
                unpaired.getOrDefault(key(configured), List.of()).iterator();
        while (candidates.hasNext()) {
            ObjectValue candidate = candidates.next();
            if (isKeyed || couldComeFrom(shape, configured, candidate)) {
                candidates.remove();
                return candidate;
            }
        }
        return NullValue.NULL;
    }

    private static boolean couldComeFrom(Shape shape, ObjectValue configured, ObjectValue prior) {
        return shape.attributes().stream()
                .allMatch(attribute ->
                        couldComeFrom(attribute, configured.get(attribute.name()), prior.get(attribute.name())));
    }

    private static boolean couldComeFrom(Attribute<?> attribute, Value configured, Value prior) {
        if (!attribute.isConfigurable() || configured.isNull()) {
            return attribute.isComputed() || prior.isNull();
        }
        if (attribute.type().equivalent(configured, prior)) {
            return true;
        }
        Nested nested = Nested.in(attribute.type());
        return nested != null && sameSize(configured, prior) && couldComeFrom(nested, configured, prior);
    }

    private static boolean couldComeFrom(Nested nested, Value configured, Value prior) {
        Map<Path, Value> before = nested.placed(prior, Path.ROOT);
        return nested.placed(configured, Path.ROOT).entrySet().stream()
                .allMatch(entry -> entry.getValue() instanceof ObjectValue object
                        && before.get(entry.getKey()) instanceof ObjectValue old
                        && couldComeFrom(nested.shape(), object, old));
    }

    /// Sets inside elements have to be equivalent as a whole: nothing tells which of their elements belong together.
    private static boolean sameSize(Value configured, Value prior) {
        if (configured instanceof ListValue(var elements) && prior instanceof ListValue(var others)) {
            return elements.size() == others.size();
        }
        if (configured instanceof MapValue(var elements) && prior instanceof MapValue(var others)) {
            return elements.size() == others.size();
        }
        return configured instanceof ObjectValue && prior instanceof ObjectValue;
    }
}
