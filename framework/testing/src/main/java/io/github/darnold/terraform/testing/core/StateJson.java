package io.github.darnold.terraform.testing.core;

import io.github.darnold.terraform.plugin.json.Json;
import io.github.darnold.terraform.plugin.json.TypeJson;
import io.github.darnold.terraform.plugin.value.DynamicValue;
import io.github.darnold.terraform.plugin.value.ListValue;
import io.github.darnold.terraform.plugin.value.MapValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.SetValue;
import io.github.darnold.terraform.plugin.value.TupleValue;
import io.github.darnold.terraform.plugin.value.Type;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/// Writes states as Terraform's state file has them.
final class StateJson {

    static String write(Type type, Value state) {
        return Json.text(json(type, state));
    }

    private static Value json(Type type, Value value) {
        if (value.isNull()) {
            return value;
        }
        return switch (type) {
            case Type.Primitive primitive ->
                primitive == Type.Primitive.DYNAMIC ? dynamic((DynamicValue) value) : value;
            case Type.ListOf(var element) -> array(element, ((ListValue) value).elements());
            case Type.SetOf(var element) -> array(element, ((SetValue) value).elements());
            case Type.TupleOf(var types) -> {
                List<Value> elements = new ArrayList<>();
                for (Value element : ((TupleValue) value).elements()) {
                    elements.add(json(types.get(elements.size()), element));
                }
                yield new TupleValue(elements);
            }
            case Type.MapOf(var element) -> members(((MapValue) value).elements(), (_, each) -> json(element, each));
            case Type.ObjectOf(var types) ->
                members(((ObjectValue) value).members(), (name, each) -> json(typeOf(types, name), each));
        };
    }

    private static Type typeOf(Map<String, Type> types, String name) {
        Type type = types.get(name);
        if (type == null) {
            throw new IllegalArgumentException("no member " + name + " in " + types.keySet());
        }
        return type;
    }

    private static Value dynamic(DynamicValue value) {
        return ObjectValue.of("value", json(value.type(), value.value())).with("type", TypeJson.of(value.type()));
    }

    private static Value array(Type element, Collection<Value> elements) {
        return new TupleValue(elements.stream().map(each -> json(element, each)).toList());
    }

    private static Value members(Map<String, Value> members, BiFunction<String, Value, Value> json) {
        Map<String, Value> written = new LinkedHashMap<>();
        members.forEach((name, member) -> written.put(name, json.apply(name, member)));
        return new ObjectValue(written);
    }

    private StateJson() {}
}
