package io.github.darnold.terraform.testing.core;

import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.AttributeType;
import io.github.darnold.terraform.plugin.schema.ListType;
import io.github.darnold.terraform.plugin.schema.MapType;
import io.github.darnold.terraform.plugin.schema.ObjectType;
import io.github.darnold.terraform.plugin.schema.Schema;
import io.github.darnold.terraform.plugin.schema.SetType;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.ListValue;
import io.github.darnold.terraform.plugin.value.MapValue;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Path;
import io.github.darnold.terraform.plugin.value.SetValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.testing.core.rules.Places;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What `ignore_changes` in a `lifecycle` block names. Core lays the prior values over the configuration before it
/// proposes a state, and the provider plans with that configuration; validation, the plan of a new object and the apply
/// itself get the configuration as it is written.
///
/// @param all whether it says `all`
/// @param paths to attributes, to what is in single nested objects and lists, and to keys of maps
public record IgnoredChanges(boolean all, List<Path> paths) {

    static final IgnoredChanges NONE = new IgnoredChanges(false, List.of());
    static final IgnoredChanges ALL = new IgnoredChanges(true, List.of());

    public IgnoredChanges {
        paths = List.copyOf(paths);
        if (paths.stream().anyMatch(path -> path.steps().isEmpty())) {
            throw new IllegalArgumentException("the whole object is ignored by ALL, not by its path");
        }
    }

    /// The configuration from which an update is planned.
    ///
    /// @param prior null where there is no object yet: then nothing is ignored
    ObjectValue in(Schema schema, Value prior, ObjectValue config) {
        if (!(prior instanceof ObjectValue before)) {
            return config;
        }
        if (all) {
            return configurable(schema, before);
        }
        Value left = config;
        for (Path path : paths) {
            left = ignoring(path, before, left);
        }
        return (ObjectValue) left;
    }

    /// The prior object without what no configuration can have.
    private static ObjectValue configurable(Schema schema, ObjectValue prior) {
        Map<String, Value> members = new LinkedHashMap<>(prior.members());
        members.putAll(configurable(schema.shape(), prior).members());
        schema.blocks()
                .forEach(block ->
                        members.computeIfPresent(block.name(), (_, value) -> configurable(block.type(), value)));
        return new ObjectValue(members);
    }

    private static ObjectValue configurable(Shape shape, ObjectValue prior) {
        Map<String, Value> members = new LinkedHashMap<>();
        for (Attribute<?> attribute : shape.attributes()) {
            Value value = prior.get(attribute.name());
            members.put(
                    attribute.name(),
                    attribute.isConfigurable() ? configurable(attribute.type(), value) : NullValue.NULL);
        }
        return new ObjectValue(members);
    }

    private static Value configurable(AttributeType<?> type, Value prior) {
        if (type instanceof ObjectType object && prior instanceof ObjectValue value) {
            return configurable(object.shape(), value);
        }
        if (type instanceof ListType<?> list && prior instanceof ListValue(var elements)) {
            return new ListValue(elements.stream()
                    .map(each -> configurable(list.element(), each))
                    .toList());
        }
        if (type instanceof SetType<?> set && prior instanceof SetValue(var elements)) {
            return SetValue.of(elements.stream()
                    .map(each -> configurable(set.element(), each))
                    .toList());
        }
        if (type instanceof MapType<?> map && prior instanceof MapValue(var elements)) {
            Map<String, Value> written = new LinkedHashMap<>();
            elements.forEach((key, each) -> written.put(key, configurable(map.element(), each)));
            return new MapValue(written);
        }
        return prior;
    }

    private static Value ignoring(Path path, ObjectValue prior, Value config) {
        boolean isKey = path.steps().getLast() instanceof Path.Step.Key;
        Path place = isKey ? new Path(path.steps().subList(0, path.steps().size() - 1)) : path;
        Value before = Places.at(prior, place);
        Value configured = Places.at(config, place);
        if (before == null || configured == null || before.equals(configured)) {
            return config;
        }
        Value kept =
                path.steps().getLast() instanceof Path.Step.Key(var key) ? withKeyOf(key, before, configured) : before;
        return replaced(config, place.steps(), kept);
    }

    /// The configured map with what the prior one has under the key, also where that is nothing.
    private static Value withKeyOf(String key, Value prior, Value config) {
        if (config.isUnknown()) {
            return config;
        }
        Map<String, Value> elements =
                new LinkedHashMap<>(config instanceof MapValue(var configured) ? configured : Map.of());
        @Nullable Value kept = prior instanceof MapValue(var before) ? before.get(key) : null;
        if (kept == null) {
            elements.remove(key);
        } else {
            elements.put(key, kept);
        }
        return config.isNull() && elements.isEmpty() ? config : new MapValue(elements);
    }

    private static Value replaced(Value value, List<Path.Step> steps, Value by) {
        if (steps.isEmpty()) {
            return by;
        }
        List<Path.Step> rest = steps.subList(1, steps.size());
        return switch (steps.getFirst()) {
            case Path.Step.Attribute(var name)
            when value instanceof ObjectValue object -> object.with(name, replaced(object.get(name), rest, by));
            case Path.Step.Index(var index)
            when value instanceof ListValue(var elements) -> {
                var others = new ArrayList<>(elements);
                others.set((int) index, replaced(elements.get((int) index), rest, by));
                yield new ListValue(others);
            }
            case Path.Step.Key(var key)
            when value instanceof MapValue(var elements) -> {
                var others = new LinkedHashMap<>(elements);
                others.computeIfPresent(key, (_, each) -> replaced(each, rest, by));
                yield new MapValue(others);
            }
            case Path.Step _ -> value;
        };
    }
}
