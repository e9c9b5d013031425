package io.github.darnold.terraform.testing.core;

import io.github.darnold.terraform.engine.structure.Nested;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Path;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.Map;

/// Whether an element of a prior set could have come from an element of a configured one: they differ in nothing but
/// computed attributes that are not configured.
final class SetPartner {

    static boolean couldComeFrom(Shape shape, Value prior, Value config) {
        if (prior.equals(config)) {
            return true;
        }
        return prior instanceof ObjectValue before
                && config instanceof ObjectValue configured
                && shape.attributes().stream()
                        .allMatch(attribute -> couldComeFrom(
                                attribute, before.get(attribute.name()), configured.get(attribute.name())));
    }

    private static boolean couldComeFrom(Attribute<?> attribute, Value prior, Value config) {
        Nested nested = Nested.in(attribute.type());
        if (prior.equals(config)) {
            return true;
        }
        if (nested == null) {
            return attribute.isComputed() && config.isNull();
        }
        if (nested.kind() == Nested.Kind.SET) {
            return false;
        }
        Map<Path, Value> configured = nested.placed(config, Path.ROOT);
        return nested.placed(prior, Path.ROOT).entrySet().stream()
                .allMatch(element -> couldComeFrom(
                        nested.shape(), element.getValue(), configured.getOrDefault(element.getKey(), NullValue.NULL)));
    }

    private SetPartner() {}
}
