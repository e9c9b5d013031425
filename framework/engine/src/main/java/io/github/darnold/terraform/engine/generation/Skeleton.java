package io.github.darnold.terraform.engine.generation;

import io.github.darnold.terraform.engine.structure.Nested;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Block;
import io.github.darnold.terraform.plugin.schema.Schema;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.LinkedHashMap;
import java.util.Map;

/// What of a state users would write: no value that they cannot set, that comes without their saying so, or that only
/// the provider knows of.
final class Skeleton {

    private static final String ID = "id";
    private static final String TIMEOUTS = "timeouts";

    static ObjectValue of(Schema schema, ObjectValue state) {
        Map<String, Value> members =
                new LinkedHashMap<>(object(schema.shape(), state).members());
        if (schema.shape().has(ID) && schema.shape().attribute(ID).isComputed()) {
            members.put(ID, NullValue.NULL);
        }
        for (Block block : schema.blocks()) {
            Nested nested = Nested.in(block.type());
            if (!block.name().equals(TIMEOUTS) && nested != null) {
                members.put(block.name(), nested.map(state.get(block.name()), each -> object(nested.shape(), each)));
            }
        }
        return schema.complete(new ObjectValue(members));
    }

    private static ObjectValue object(Shape shape, ObjectValue state) {
        Map<String, Value> members = new LinkedHashMap<>();
        for (Attribute<?> attribute : shape.attributes()) {
            Value value = state.get(attribute.name());
            members.put(attribute.name(), isWritten(attribute, value) ? inside(attribute, value) : NullValue.NULL);
        }
        return new ObjectValue(members);
    }

    private static boolean isWritten(Attribute<?> attribute, Value value) {
        if (!attribute.isConfigurable() || attribute.isWriteOnly()) {
            return false;
        }
        boolean isOmissible = attribute.deprecation() != null
                || attribute.json().isLocal()
                || isDefault(attribute, value)
                || (value instanceof StringValue(var text) && text.isEmpty());
        return attribute.isRequired() || !isOmissible;
    }

    private static boolean isDefault(Attribute<?> attribute, Value value) {
        Value defaultValue = attribute.defaultValue();
        return defaultValue != null && attribute.type().equivalent(value, defaultValue);
    }

    private static Value inside(Attribute<?> attribute, Value value) {
        Nested nested = Nested.in(attribute.type());
        return nested == null ? value : nested.map(value, each -> object(nested.shape(), each));
    }

    private Skeleton() {}
}
