package io.github.darnold.terraform.plugin.json;

import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.TupleValue;
import io.github.darnold.terraform.plugin.value.Type;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Terraform's notation of types in JSON: `"string"`, `["list","number"]`, `["object",{"a":"bool"}]`.
public final class TypeJson {

    public static Value of(Type type) {
        return switch (type) {
            case Type.Primitive primitive -> Value.of(primitive.name().toLowerCase(Locale.ROOT));
            case Type.ListOf(var element) -> pair("list", of(element));
            case Type.SetOf(var element) -> pair("set", of(element));
            case Type.MapOf(var element) -> pair("map", of(element));
            case Type.TupleOf(var elements) ->
                pair("tuple", new TupleValue(elements.stream().map(TypeJson::of).toList()));
            case Type.ObjectOf(var members) -> {
                Map<String, Value> types = new LinkedHashMap<>();
                members.forEach((name, member) -> types.put(name, of(member)));
                yield pair("object", new ObjectValue(types));
            }
        };
    }

    private static Value pair(String kind, Value parts) {
        return new TupleValue(List.of(Value.of(kind), parts));
    }

    /// Reads a type in that notation.
    ///
    /// @throws InvalidJson when the document is not a type
    public static Type parse(Value json) {
        return switch (json) {
            case StringValue(var name) -> primitive(name);
            case TupleValue(var parts)
            when parts.size() >= 2 && parts.getFirst() instanceof StringValue(var kind) ->
                composite(kind, parts.get(1));
            default -> throw new InvalidJson("not a Terraform type: " + Json.text(json));
        };
    }

    private static Type primitive(String name) {
        return switch (name) {
            case "string" -> Type.STRING;
            case "number" -> Type.NUMBER;
            case "bool" -> Type.BOOL;
            case "dynamic" -> Type.DYNAMIC;
            default -> throw new InvalidJson("not a Terraform type: " + name);
        };
    }

    private static Type composite(String kind, Value parts) {
        return switch (kind) {
            case "list" -> new Type.ListOf(parse(parts));
            case "set" -> new Type.SetOf(parse(parts));
            case "map" -> new Type.MapOf(parse(parts));
            case "tuple" -> tuple(parts);
            case "object" -> object(parts);
            default -> throw new InvalidJson("not a Terraform type: " + kind);
        };
    }

    private static Type tuple(Value parts) {
        if (!(parts instanceof TupleValue(var elements))) {
            throw new InvalidJson("a tuple type needs a list of types");
        }
        return new Type.TupleOf(elements.stream().map(TypeJson::parse).toList());
    }

    private static Type object(Value parts) {
        if (!(parts instanceof ObjectValue(var members))) {
            throw new InvalidJson("an object type needs types by name");
        }
        Map<String, Type> types = new LinkedHashMap<>();
        members.forEach((name, member) -> types.put(name, parse(member)));
        return new Type.ObjectOf(types);
    }

    private TypeJson() {}
}
