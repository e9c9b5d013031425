package io.github.darnold.terraform.engine.structure;

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
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/// Finds what is not of the type that the schema promises: Terraform refuses such values with words that help nobody.
public final class Conformity {

    private final BiConsumer<Path, String> problems;

    private Conformity(BiConsumer<Path, String> problems) {
        this.problems = problems;
    }

    /// Reports each place whose value is not of its type, with the type it should have.
    public static void check(Type type, Value value, BiConsumer<Path, String> problems) {
        new Conformity(problems).check(type, value, Path.ROOT);
    }

    /// Whether the value is of the type.
    public static boolean conforms(Type type, Value value) {
        List<Path> problems = new ArrayList<>();
        check(type, value, (path, _) -> problems.add(path));
        return problems.isEmpty();
    }

    private void check(Type type, Value value, Path path) {
        if (value.isNull() || value.isUnknown()) {
            return;
        }
        switch (type) {
            case Type.Primitive primitive -> require(isOf(primitive, value), type, path);
            case Type.ListOf(var element) -> {
                if (require(value instanceof ListValue, type, path)) {
                    checkInOrder(((ListValue) value).elements(), element, path);
                }
            }
            case Type.SetOf(var element) -> {
                if (require(value instanceof SetValue, type, path)) {
                    ((SetValue) value).elements().forEach(each -> check(element, each, path));
                }
            }
            case Type.MapOf(var element) -> {
                if (require(value instanceof MapValue, type, path)) {
                    ((MapValue) value).elements().forEach((key, each) -> check(element, each, path.key(key)));
                }
            }
            case Type.TupleOf(var elements) -> checkTuple(type, elements, value, path);
            case Type.ObjectOf(var members) -> checkObject(type, members, value, path);
        }
    }

    private static boolean isOf(Type.Primitive type, Value value) {
        return switch (type) {
            case STRING -> value instanceof StringValue;
            case NUMBER -> value instanceof NumberValue;
            case BOOL -> value instanceof BoolValue;
            case DYNAMIC -> value instanceof DynamicValue dynamic && conforms(dynamic.type(), dynamic.value());
        };
    }

    private boolean require(boolean met, Type type, Path path) {
        if (!met) {
            problems.accept(path, "is not of type " + Json.text(TypeJson.of(type)));
        }
        return met;
    }

    private void checkInOrder(Collection<Value> elements, Type type, Path path) {
        int index = 0;
        for (Value element : elements) {
            check(type, element, path.index(index++));
        }
    }

    private void checkTuple(Type type, List<Type> types, Value value, Path path) {
        boolean fits = value instanceof TupleValue(var elements) && elements.size() == types.size();
        if (require(fits, type, path)) {
            List<Value> elements = ((TupleValue) value).elements();
            for (int i = 0; i < types.size(); i++) {
                check(types.get(i), elements.get(i), path.index(i));
            }
        }
    }

    private void checkObject(Type type, Map<String, Type> members, Value value, Path path) {
        boolean fits =
                value instanceof ObjectValue object && object.members().keySet().equals(members.keySet());
        if (require(fits, type, path)) {
            ObjectValue object = (ObjectValue) value;
            members.forEach((name, member) -> check(member, object.get(name), path.attribute(name)));
        }
    }
}
