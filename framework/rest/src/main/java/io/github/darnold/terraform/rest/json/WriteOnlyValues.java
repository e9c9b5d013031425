package io.github.darnold.terraform.rest.json;

import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.AttributeType;
import io.github.darnold.terraform.plugin.schema.ListType;
import io.github.darnold.terraform.plugin.schema.MapType;
import io.github.darnold.terraform.plugin.schema.ObjectType;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.ListValue;
import io.github.darnold.terraform.plugin.value.MapValue;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Completes a plan by what no plan has: the values of write-only arguments, which only the configuration tells. All
/// else is as planned, whatever is configured: `ignore_changes` makes these differ.
public final class WriteOnlyValues {

    /// The planned object with the write-only values of the configured one.
    public static ObjectValue in(Shape shape, ObjectValue planned, ObjectValue config) {
        Map<String, Value> members = new LinkedHashMap<>(planned.members());
        for (Attribute<?> attribute : shape.attributes()) {
            String name = attribute.name();
            members.put(
                    name,
                    attribute.isWriteOnly()
                            ? config.get(name)
                            : in(attribute.type(), planned.get(name), config.get(name)));
        }
        return new ObjectValue(members);
    }

    /// A nested object that is not what was configured there keeps its secrets to itself: what was meant for one server
    /// must not go to another.
    private static Value in(AttributeType<?> type, Value planned, Value config) {
        return switch (type) {
            case ObjectType object
            when planned instanceof ObjectValue value
                    && config instanceof ObjectValue configured
                    && isOf(type, planned, config) -> in(object.shape(), value, configured);
            case ListType<?> list
            when planned instanceof ListValue(var elements) && config instanceof ListValue(var configured) ->
                new ListValue(IntStream.range(0, elements.size())
                        .mapToObj(i -> i < configured.size()
                                ? in(list.element(), elements.get(i), configured.get(i))
                                : elements.get(i))
                        .toList());
            case MapType<?> map
            when planned instanceof MapValue(var elements) && config instanceof MapValue(var configured) -> {
                Map<String, Value> members = new LinkedHashMap<>();
                elements.forEach((key, each) -> members.put(
                        key,
                        configured.containsKey(key)
                                ? in(map.element(), each, configured.getOrDefault(key, NullValue.NULL))
                                : each));
                yield new MapValue(members);
            }
            default -> planned;
        };
    }

    /// Whether the planned value is what was configured, but for what the provider filled in.
    private static boolean isOf(AttributeType<?> type, Value planned, Value config) {
        if (config.isNull()) {
            return true;
        }
        return switch (type) {
            case ObjectType object
            when planned instanceof ObjectValue value && config instanceof ObjectValue configured ->
                object.shape().attributes().stream()
                        .filter(attribute -> !attribute.isWriteOnly())
                        .allMatch(attribute ->
                                isOf(attribute.type(), value.get(attribute.name()), configured.get(attribute.name())));
            case ListType<?> list
            when planned instanceof ListValue(var elements) && config instanceof ListValue(var configured) ->
                areOf(list.element(), elements, configured);
            case MapType<?> map
            when planned instanceof MapValue(var elements) && config instanceof MapValue(var configured) ->
                elements.keySet().equals(configured.keySet())
                        && elements.entrySet().stream()
                                .allMatch(each -> isOf(
                                        map.element(),
                                        each.getValue(),
                                        configured.getOrDefault(each.getKey(), NullValue.NULL)));
            default -> type.equivalent(planned, config) || !planned.isWhollyKnown();
        };
    }

    private static boolean areOf(AttributeType<?> element, List<Value> planned, List<Value> config) {
        return planned.size() == config.size()
                && IntStream.range(0, planned.size()).allMatch(i -> isOf(element, planned.get(i), config.get(i)));
    }

    private WriteOnlyValues() {}
}
