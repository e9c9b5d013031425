package io.github.darnold.terraform.engine.plan;

import io.github.darnold.terraform.engine.structure.Nested;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// Whether an update leaves the object itself as it is: only the provider knows of what differs, or only the state did
/// not know it. Then no computed value can become another one.
///
/// @param settling attributes at the root whose difference only tells the state what was so already
public record Stillness(Shape shape, Value prior, Set<String> settling) {

    public Stillness {
        settling = Set.copyOf(settling);
    }

    public boolean isKeptBy(ObjectValue planned) {
        return prior instanceof ObjectValue before
                && settled(apparent(shape, before)).equals(settled(apparent(shape, planned)));
    }

    private ObjectValue settled(ObjectValue object) {
        Map<String, Value> members = new LinkedHashMap<>(object.members());
        members.keySet().removeAll(settling);
        return new ObjectValue(members);
    }

    /// The object without what only the provider knows.
    private static ObjectValue apparent(Shape shape, ObjectValue object) {
        Map<String, Value> members = new LinkedHashMap<>();
        for (Attribute<?> attribute : shape.attributes()) {
            if (!attribute.json().isLocal()) {
                Value value = object.get(attribute.name());
                Nested nested = Nested.in(attribute.type());
                members.put(
                        attribute.name(),
                        nested == null ? value : nested.map(value, inner -> apparent(nested.shape(), inner)));
            }
        }
        return new ObjectValue(members);
    }
}
