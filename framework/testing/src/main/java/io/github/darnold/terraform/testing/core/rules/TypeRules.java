package io.github.darnold.terraform.testing.core.rules;

import io.github.darnold.terraform.plugin.json.Json;
import io.github.darnold.terraform.plugin.json.TypeJson;
import io.github.darnold.terraform.plugin.value.BoolValue;
import io.github.darnold.terraform.plugin.value.DynamicValue;
import io.github.darnold.terraform.plugin.value.ListValue;
import io.github.darnold.terraform.plugin.value.MapValue;
import io.github.darnold.terraform.plugin.value.NumberValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Path;
import io.github.darnold.terraform.plugin.value.SetValue;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.TupleValue;
import io.github.darnold.terraform.plugin.value.Type;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/// Whether a value is of a type: core decodes every answer by the type that the schema promised, and an answer that is
/// of another is lost. Objects have each attribute of their type and no other.
public final class TypeRules {

    /// The rule as the callers number it, for each place whose value is of another type.
    public static List<Violation> check(String rule, Type type, Value value) {
        List<Violation> violations = new ArrayList<>();
        mismatches(
                type,
                value,
                Path.ROOT,
                (path, wanted) ->
                        violations.add(new Violation(path, rule, "is not of type " + Json.text(TypeJson.of(wanted)))));
        return violations;
    }

    private static void mismatches(Type type, Value value, Path path, BiConsumer<Path, Type> found) {
        if (!value.isKnown()) {
            return;
        }
        boolean fits = switch (type) {
            case Type.Primitive primitive -> isOf(primitive, value);
            case Type.ListOf _ -> value instanceof ListValue;
            case Type.SetOf _ -> value instanceof SetValue;
            case Type.MapOf _ -> value instanceof MapValue;
            case Type.TupleOf(var types) ->
                value instanceof TupleValue(var elements) && elements.size() == types.size();
            case Type.ObjectOf(var types) ->
                value instanceof ObjectValue(var members) && members.keySet().equals(types.keySet());
        };
        if (fits) {
            inside(type, value, path, found);
        } else {
            found.accept(path, type);
        }
    }

    private static boolean isOf(Type.Primitive type, Value value) {
        return switch (type) {
            case STRING -> value instanceof StringValue;
            case NUMBER -> value instanceof NumberValue;
            case BOOL -> value instanceof BoolValue;
            case DYNAMIC ->
                value instanceof DynamicValue dynamic
                        && check("", dynamic.type(), dynamic.value()).isEmpty();
        };
    }

    private static void inside(Type type, Value value, Path path, BiConsumer<Path, Type> found) {
        switch (type) {
            case Type.ListOf(var element)
            when value instanceof ListValue(var elements) -> {
                for (int i = 0; i < elements.size(); i++) {
                    mismatches(element, elements.get(i), path.index(i), found);
                }
            }
            case Type.TupleOf(var types)
            when value instanceof TupleValue(var elements) -> {
                for (int i = 0; i < elements.size(); i++) {
                    mismatches(types.get(i), elements.get(i), path.index(i), found);
                }
            }
            case Type.SetOf(var element)
            when value instanceof SetValue(var elements) ->
                elements.forEach(each -> mismatches(element, each, path, found));
            case Type.MapOf(var element)
            when value instanceof MapValue(var elements) ->
                elements.forEach((key, each) -> mismatches(element, each, path.key(key), found));
            case Type.ObjectOf(var types)
            when value instanceof ObjectValue object ->
                types.forEach((name, each) -> mismatches(each, object.get(name), path.attribute(name), found));
            case Type _ -> {}
        }
    }

    private TypeRules() {}
}
