package io.github.darnold.terraform.rest.object;

import io.github.darnold.terraform.plugin.diagnostic.Failure;
import io.github.darnold.terraform.plugin.json.InvalidJson;
import io.github.darnold.terraform.plugin.json.Json;
import io.github.darnold.terraform.plugin.schema.AttributeType;
import io.github.darnold.terraform.plugin.schema.BoolType;
import io.github.darnold.terraform.plugin.schema.Int64Type;
import io.github.darnold.terraform.plugin.schema.NumberType;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.BoolValue;
import io.github.darnold.terraform.plugin.value.NumberValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Import ids are text; their parts become values of the attributes' types.
public final class ImportedText {

    /// The parts as the shape has them.
    ///
    /// @throws Failure when a part is no value of its attribute
    public static ObjectValue typed(String typeName, Shape shape, ObjectValue named) {
        Map<String, Value> members = new LinkedHashMap<>(named.members());
        members.replaceAll((name, value) -> shape.has(name) && value instanceof StringValue(var text)
                ? typed(typeName, name, shape.attribute(name).type(), text)
                : value);
        return new ObjectValue(members);
    }

    private static Value typed(String typeName, String name, AttributeType<?> type, String text) {
        return switch (type) {
            case Int64Type _ ->
                text.matches("-?[0-9]{1,18}")
                        ? Value.of(Long.parseLong(text))
                        : refused(typeName, name, text, "a whole number");
            case NumberType _ ->
                json(text) instanceof NumberValue number ? number : refused(typeName, name, text, "a number");
            case BoolType _ ->
                json(text) instanceof BoolValue bool ? bool : refused(typeName, name, text, "true or false");
            default -> Value.of(text);
        };
    }

    private static @Nullable Value json(String text) {
        try {
            return Json.parse(text);
        } catch (InvalidJson _) {
            return null;
        }
    }

    private static Value refused(String typeName, String name, String text, String kind) {
        throw Failure.of(
                "Cannot import " + typeName,
                "\"" + text + "\" is not " + kind + ", but " + name + " is. Check the id.");
    }

    private ImportedText() {}
}
