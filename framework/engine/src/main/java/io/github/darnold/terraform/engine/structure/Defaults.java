package io.github.darnold.terraform.engine.structure;

import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.LinkedHashMap;
import java.util.Map;

/// Puts defaults where nothing is configured, at every depth. They go into the configuration, before it meets the prior
/// state, so that elements of sets are compared with what they were created from.
public final class Defaults {

    public static ObjectValue apply(Shape shape, ObjectValue config) {
        Map<String, Value> members = new LinkedHashMap<>(config.members());
        for (Attribute<?> attribute : shape.attributes()) {
            members.put(attribute.name(), apply(attribute, config.get(attribute.name())));
        }
        return new ObjectValue(members);
    }

    private static Value apply(Attribute<?> attribute, Value configured) {
        Value defaultValue = attribute.defaultValue();
        Value value = configured.isNull() && defaultValue != null ? defaultValue : configured;
        Nested nested = Nested.in(attribute.type());
        return nested == null ? value : nested.map(value, inner -> apply(nested.shape(), inner));
    }

    private Defaults() {}
}
