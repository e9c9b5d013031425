package io.github.darnold.terraform.engine.structure;

import io.github.darnold.terraform.plugin.call.HiddenTexts;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Schema;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.BoolValue;
import io.github.darnold.terraform.plugin.value.DynamicValue;
import io.github.darnold.terraform.plugin.value.ListValue;
import io.github.darnold.terraform.plugin.value.MapValue;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.NumberValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Path;
import io.github.darnold.terraform.plugin.value.SetValue;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.TupleValue;
import io.github.darnold.terraform.plugin.value.UnknownValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/// Collects the texts that must not reach the log: all that stand in sensitive and write-only attributes.
public final class Secrets {

    /// Adds the secrets of an object; null and unknown values have none.
    public static void collect(Shape shape, Value value, Set<String> secrets) {
        if (value instanceof ObjectValue object) {
            shape.attributes().forEach(attribute -> collect(attribute, object.get(attribute.name()), secrets));
        }
    }

    /// Hides the secrets of an object.
    public static void hide(Schema schema, Value value, HiddenTexts hidden) {
        var secrets = new HashSet<String>();
        collect(Root.of(schema), value, secrets);
        hidden.hide(secrets);
    }

    private static void collect(Attribute<?> attribute, Value value, Set<String> secrets) {
        Nested nested = Nested.in(attribute.type());
        if (isSecret(attribute)) {
            collectTexts(value, secrets);
        } else if (nested != null) {
            nested.each(value, Path.ROOT, (object, _) -> collect(nested.shape(), object, secrets));
        }
    }

    private static boolean isSecret(Attribute<?> attribute) {
        return attribute.isSensitive() || attribute.isWriteOnly();
    }

    /// Whether values of the attribute may hold secrets, so that messages must not show them.
    public static boolean mayBeIn(Attribute<?> attribute) {
        Nested nested = Nested.in(attribute.type());
        return isSecret(attribute)
                || (nested != null && nested.shape().attributes().stream().anyMatch(Secrets::mayBeIn));
    }

    /// Adds all texts in a value of which nobody said whether it is a secret.
    public static void collectTexts(Value value, Set<String> secrets) {
        switch (value) {
            case StringValue(var text) -> {
                if (text.length() >= HiddenTexts.SHORTEST) {
                    secrets.add(text);
                }
            }
            case NullValue _, UnknownValue _, BoolValue _, NumberValue _ -> {}
            case ListValue(var elements) -> collectTexts(elements, secrets);
            case TupleValue(var elements) -> collectTexts(elements, secrets);
            case SetValue(var elements) -> collectTexts(elements, secrets);
            case MapValue(var elements) -> collectTexts(elements.values(), secrets);
            case ObjectValue(var members) -> collectTexts(members.values(), secrets);
            case DynamicValue dynamic -> collectTexts(dynamic.value(), secrets);
        }
    }

    private static void collectTexts(Collection<Value> values, Set<String> secrets) {
        values.forEach(value -> collectTexts(value, secrets));
    }

    private Secrets() {}
}
