package io.github.darnold.terraform.engine.structure;

import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.ListValue;
import io.github.darnold.terraform.plugin.value.MapValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.SetValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Lays what is configured over what was read: Terraform's users expect to find their arguments as they wrote them.
public final class Overlay {

    public static ObjectValue of(Shape shape, ObjectValue config, ObjectValue read) {
        Map<String, Value> members = new LinkedHashMap<>();
        for (Attribute<?> attribute : shape.attributes()) {
            String name = attribute.name();
            members.put(name, of(attribute, config.get(name), read.get(name)));
        }
        return new ObjectValue(members);
    }

    private static Value of(Attribute<?> attribute, Value config, Value read) {
        if (config.isNull()) {
            return read;
        }
        Nested nested = Nested.in(attribute.type());
        return nested == null || config instanceof SetValue ? config : nested(nested.shape(), config, read);
    }

    private static Value nested(Shape shape, Value config, Value read) {
        if (config instanceof ObjectValue object && read instanceof ObjectValue other) {
            return of(shape, object, other);
        }
        if (config instanceof ListValue(var elements) && read instanceof ListValue(var others)) {
            return new ListValue(inOrder(shape, elements, others));
        }
        if (config instanceof MapValue(var elements) && read instanceof MapValue(var others)) {
            Map<String, Value> members = new LinkedHashMap<>();
            elements.forEach(
                    (key, element) -> members.put(key, nested(shape, element, others.getOrDefault(key, element))));
            return new MapValue(members);
        }
        return config;
    }

    private static List<Value> inOrder(Shape shape, List<Value> config, List<Value> read) {
        var elements = new ArrayList<Value>();
        for (Value element : config) {
            int i = elements.size();
            elements.add(i < read.size() ? nested(shape, element, read.get(i)) : element);
        }
        return elements;
    }

    private Overlay() {}
}
