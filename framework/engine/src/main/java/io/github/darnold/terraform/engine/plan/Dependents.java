package io.github.darnold.terraform.engine.plan;

import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.UnknownValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.LinkedHashMap;
import java.util.Map;

/// Computed values that are made of others beside them: unknown where one of those changes.
public final class Dependents {

    /// The planned object with those values unknown. What was planned as something else than the prior value stays: the
    /// resource itself decided on it. Values may depend on values that depend on others.
    ///
    /// @param config decides which values are computed
    public static ObjectValue unknown(Shape shape, ObjectValue prior, ObjectValue planned, ObjectValue config) {
        Map<String, Value> members = new LinkedHashMap<>(planned.members());
        boolean again = true;
        while (again) {
            again = false;
            for (Attribute<?> attribute : shape.attributes()) {
                String name = attribute.name();
                boolean isKept =
                        isComputed(attribute, config) && prior.get(name).equals(members.get(name));
                if (isKept && dependsOnAChange(attribute, prior, members)) {
                    members.put(name, UnknownValue.UNKNOWN);
                    again = !prior.get(name).isUnknown();
                }
            }
        }
        return new ObjectValue(members);
    }

    private static boolean isComputed(Attribute<?> attribute, ObjectValue config) {
        return attribute.isComputed()
                && (!attribute.isConfigurable() || config.get(attribute.name()).isNull());
    }

    private static boolean dependsOnAChange(Attribute<?> attribute, ObjectValue prior, Map<String, Value> members) {
        return attribute.plan().dependsOn().stream()
                .anyMatch(name -> !prior.get(name).equals(members.get(name)));
    }

    private Dependents() {}
}
