package io.github.darnold.terraform.registrydocs;

import io.github.darnold.terraform.plugin.schema.AttributeType;
import io.github.darnold.terraform.plugin.schema.BoolType;
import io.github.darnold.terraform.plugin.schema.DynamicType;
import io.github.darnold.terraform.plugin.schema.Int64Type;
import io.github.darnold.terraform.plugin.schema.JsonType;
import io.github.darnold.terraform.plugin.schema.ListType;
import io.github.darnold.terraform.plugin.schema.MapType;
import io.github.darnold.terraform.plugin.schema.NumberType;
import io.github.darnold.terraform.plugin.schema.ObjectType;
import io.github.darnold.terraform.plugin.schema.SetType;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.schema.StringType;
import java.util.Optional;

/// Types in the words that readers of the Registry know.
final class TypeWords {

    private TypeWords() {}

    static String of(AttributeType<?> type) {
        return switch (type) {
            case StringType _ -> "String";
            case JsonType _ -> "String, JSON";
            case BoolType _ -> "Boolean";
            case Int64Type _, NumberType _ -> "Number";
            case DynamicType _ -> "Dynamic";
            case ListType<?> list -> collection("List", list.element());
            case SetType<?> set -> collection("Set", set.element());
            case MapType<?> map -> collection("Map", map.element());
            case ObjectType _ -> "Attributes";
        };
    }

    private static String collection(String kind, AttributeType<?> element) {
        return element instanceof ObjectType ? "Attributes " + kind : kind + " of " + of(element);
    }

    /// What stands inside.
    static Optional<Shape> nested(AttributeType<?> type) {
        return switch (type) {
            case ObjectType object -> Optional.of(object.shape());
            case ListType<?> list -> nested(list.element());
            case SetType<?> set -> nested(set.element());
            case MapType<?> map -> nested(map.element());
            case StringType _, JsonType _, BoolType _, Int64Type _, NumberType _, DynamicType _ -> Optional.empty();
        };
    }
}
