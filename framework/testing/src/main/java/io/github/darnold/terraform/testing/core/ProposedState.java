package io.github.darnold.terraform.testing.core;

import io.github.darnold.terraform.engine.structure.Nested;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Block;
import io.github.darnold.terraform.plugin.schema.Optional;
import io.github.darnold.terraform.plugin.schema.Schema;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.ListValue;
import io.github.darnold.terraform.plugin.value.MapValue;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Path;
import io.github.darnold.terraform.plugin.value.SetValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The state that Terraform core proposes to a provider: the configuration, and the prior state's values for computed
/// attributes that are not configured. It has no defaults, and nothing unknown but what is unknown in the
/// configuration.
public final class ProposedState {

    /// The proposed state; null where the object is to go.
    ///
    /// @param prior null where there is no object yet
    /// @param config null where the object is to go
    public static Value of(Schema schema, Value prior, Value config) {
        if (!(config instanceof ObjectValue configured)) {
            return NullValue.NULL;
        }
        ObjectValue before = prior instanceof ObjectValue object ? object : schema.complete(ObjectValue.EMPTY);
        Map<String, Value> members = new LinkedHashMap<>(attributes(schema.shape(), before, configured));
        for (Block block : schema.blocks()) {
            Nested nested = Nested.in(block.type());
            Value value = configured.get(block.name());
            members.put(block.name(), nested == null ? value : nested(nested, before.get(block.name()), value));
        }
        return new ObjectValue(members);
    }

    private static Map<String, Value> attributes(Shape shape, Value prior, ObjectValue config) {
        Map<String, Value> members = new LinkedHashMap<>();
        for (Attribute<?> attribute : shape.attributes()) {
            String name = attribute.name();
            Value before = prior instanceof ObjectValue object ? object.get(name) : NullValue.NULL;
            members.put(name, attribute(attribute, before, config.get(name)));
        }
        return members;
    }

    private static Value attribute(Attribute<?> attribute, Value prior, Value config) {
        Nested nested = Nested.in(attribute.type());
        if (attribute.isComputed() && config.isNull()) {
            boolean removed = attribute instanceof Optional && nested != null && cameFromConfig(nested, prior);
            return removed ? config : prior;
        }
        return nested == null ? config : nested(nested, prior, config);
    }

    /// Whether something in the object can only have been configured: then it was removed from the configuration.
    private static boolean cameFromConfig(Nested nested, Value prior) {
        List<ObjectValue> objects = new ArrayList<>();
        nested.each(prior, Path.ROOT, (object, _) -> objects.add(object));
        return objects.stream()
                .anyMatch(object -> nested.shape().attributes().stream()
                        .anyMatch(attribute -> cameFromConfig(attribute, object.get(attribute.name()))));
    }

    private static boolean cameFromConfig(Attribute<?> attribute, Value value) {
        Nested nested = Nested.in(attribute.type());
        return !value.isNull() && (!attribute.isComputed() || (nested != null && cameFromConfig(nested, value)));
    }

    private static Value nested(Nested nested, Value prior, Value config) {
        if (config instanceof ListValue(var elements)) {
            List<Value> before = prior instanceof ListValue(var old) ? old : List.of();
            List<Value> proposed = new ArrayList<>();
            for (Value element : elements) {
                int i = proposed.size();
                proposed.add(i < before.size() ? object(nested.shape(), before.get(i), element) : element);
            }
            return new ListValue(proposed);
        }
        if (config instanceof MapValue(var elements)) {
            Map<String, Value> before = prior instanceof MapValue(var old) ? old : Map.of();
            Map<String, Value> proposed = new LinkedHashMap<>();
            elements.forEach((key, element) -> {
                Value old = before.get(key);
                proposed.put(key, old == null ? element : object(nested.shape(), old, element));
            });
            return new MapValue(proposed);
        }
        if (config instanceof SetValue(var elements)) {
            return set(nested.shape(), prior instanceof SetValue(var old) ? old : List.of(), elements);
        }
        return object(nested.shape(), prior, config);
    }

    private static Value object(Shape shape, Value prior, Value config) {
        return config instanceof ObjectValue object ? new ObjectValue(attributes(shape, prior, object)) : config;
    }

    private static Value set(Shape shape, List<Value> prior, List<Value> config) {
        List<Value> unused = new ArrayList<>(prior);
        List<Value> proposed = new ArrayList<>();
        for (Value element : config) {
            Value partner = unused.stream()
                    .filter(candidate -> SetPartner.couldComeFrom(shape, candidate, element))
                    .findFirst()
                    .orElse(NullValue.NULL);
            unused.remove(partner);
            proposed.add(object(shape, partner, element));
        }
        return SetValue.of(proposed);
    }

    private ProposedState() {}
}
