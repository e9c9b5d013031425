package io.github.darnold.terraform.rest.json;

import io.github.darnold.terraform.plugin.value.BoolValue;
import io.github.darnold.terraform.plugin.value.DynamicValue;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.NumberValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.TupleValue;
import io.github.darnold.terraform.plugin.value.Type;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.LinkedHashMap;
import java.util.Map;

/// Gives JSON the Terraform types it would have in a configuration.
final class Dynamics {

    static Value of(Value json) {
        return json.isNull() ? NullValue.NULL : new DynamicValue(type(json), json);
    }

    private static Type type(Value json) {
        return switch (json) {
            case BoolValue _ -> Type.BOOL;
            case NumberValue _ -> Type.NUMBER;
            case StringValue _ -> Type.STRING;
            case TupleValue(var elements) ->
                new Type.TupleOf(elements.stream().map(Dynamics::type).toList());
            case ObjectValue(var members) -> {
                Map<String, Type> types = new LinkedHashMap<>();
                members.forEach((name, member) -> types.put(name, type(member)));
                yield new Type.ObjectOf(types);
            }
            default -> Type.DYNAMIC;
        };
    }

    private Dynamics() {}
}
