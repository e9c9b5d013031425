package io.github.darnold.terraform.testing.core.rules;

import io.github.darnold.terraform.plugin.value.ListValue;
import io.github.darnold.terraform.plugin.value.MapValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Path;
import io.github.darnold.terraform.plugin.value.Value;
import org.jspecify.annotations.Nullable;

/// Follows paths into values.
public final class Places {

    /// The value at the path; null when the path leads nowhere. Inside of what is unknown everything is.
    public static @Nullable Value at(Value root, Path path) {
        Value value = root;
        for (Path.Step step : path.steps()) {
            Value next = value.isUnknown() ? value : next(value, step);
            if (next == null) {
                return null;
            }
            value = next;
        }
        return value;
    }

    private static @Nullable Value next(Value value, Path.Step step) {
        return switch (step) {
            case Path.Step.Attribute(var name) ->
                value instanceof ObjectValue object && object.has(name) ? object.get(name) : null;
            case Path.Step.Key(var key) -> value instanceof MapValue(var elements) ? elements.get(key) : null;
            case Path.Step.Index(var index) ->
                value instanceof ListValue(var elements) && index < elements.size() ? elements.get((int) index) : null;
        };
    }

    private Places() {}
}
