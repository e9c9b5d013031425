package io.github.darnold.terraform.testing.core;

import io.github.darnold.terraform.plugin.json.Json;
import io.github.darnold.terraform.plugin.json.TypeJson;
import io.github.darnold.terraform.plugin.value.DynamicValue;
import io.github.darnold.terraform.plugin.value.ListValue;
import io.github.darnold.terraform.plugin.value.MapValue;
import io.github.darnold.terraform.plugin.value.NullValue;
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

/// Writes states as Terraform's state file has them, and reads them.
final class StateJson {

    static String write(Type type, Value state) {
        return Json.text(json(type, state));
    }

    /// What is unknown is stored as null, as core does while it reports that.
    private static Value json(Type type, Value value) {
        if (!value.isKnown()) {
            return NullValue.NULL;
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

    /// The state that the JSON is: what it has not is null, and what the type has not does not count.
    static Value read(Type type, Value json) {
        return switch (type) {
            case Type _ when json.isNull() -> json;
            case Type.Primitive primitive ->
                primitive == Type.Primitive.DYNAMIC ? readDynamic((ObjectValue) json) : json;
            case Type.ListOf(var element) -> new ListValue(readAll(element, json));
            case Type.SetOf(var element) -> SetValue.of(readAll(element, json));
            case Type.TupleOf(var types) -> {
                List<Value> elements = new ArrayList<>();
                for (Value element : ((TupleValue) json).elements()) {
                    elements.add(read(types.get(elements.size()), element));
                }
                yield new TupleValue(elements);
            }
            case Type.MapOf(var element) -> {
                Map<String, Value> elements = new LinkedHashMap<>();
                ((ObjectValue) json).members().forEach((key, each) -> elements.put(key, read(element, each)));
                yield new MapValue(elements);
            }
            case Type.ObjectOf(var types) -> {
                Map<String, Value> members = new LinkedHashMap<>();
                types.forEach((name, each) -> members.put(name, read(each, ((ObjectValue) json).get(name))));
                yield new ObjectValue(members);
            }
        };
    }

    private static Value readDynamic(ObjectValue json) {
        Type type = TypeJson.parse(json.get("type"));
        return new DynamicValue(type, read(type, json.get("value")));
    }

    private static List<Value> readAll(Type element, Value json) {
        return ((TupleValue) json)
                .elements().stream().map(each -> read(element, each)).toList();
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
