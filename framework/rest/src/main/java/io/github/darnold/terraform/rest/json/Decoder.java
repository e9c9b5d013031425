package io.github.darnold.terraform.rest.json;

import io.github.darnold.terraform.plugin.json.CanonicalJson;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.AttributeType;
import io.github.darnold.terraform.plugin.schema.BoolType;
import io.github.darnold.terraform.plugin.schema.DynamicType;
import io.github.darnold.terraform.plugin.schema.Int64Type;
import io.github.darnold.terraform.plugin.schema.JsonForm;
import io.github.darnold.terraform.plugin.schema.JsonType;
import io.github.darnold.terraform.plugin.schema.ListType;
import io.github.darnold.terraform.plugin.schema.MapType;
import io.github.darnold.terraform.plugin.schema.NumberType;
import io.github.darnold.terraform.plugin.schema.ObjectType;
import io.github.darnold.terraform.plugin.schema.SetType;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.schema.StringType;
import io.github.darnold.terraform.plugin.value.BoolValue;
import io.github.darnold.terraform.plugin.value.DynamicValue;
import io.github.darnold.terraform.plugin.value.ListValue;
import io.github.darnold.terraform.plugin.value.MapValue;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.NumberValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.SetValue;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.TupleValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Makes values of an API's answers. Lenient: APIs leave out fields that they declare, and add others. What an answer
/// does not tell stays as it is in the state.
public final class Decoder {

    /// The object as the answer tells it.
    ///
    /// @param current the state so far (all null on first sight): decides what is kept, and in which of two equal
    ///     forms
    /// @throws UnexpectedJson when a field has a type that the shape does not take
    public static ObjectValue object(Shape shape, ObjectValue answer, ObjectValue current) {
        Map<String, Value> members = new LinkedHashMap<>(current.members());
        for (Attribute<?> attribute : shape.attributes()) {
            Value before = current.get(attribute.name());
            members.put(attribute.name(), member(attribute, answer, before));
        }
        return new ObjectValue(members);
    }

    /// As [#object], where a field that does not fit tells nothing.
    public static ObjectValue whatFits(Shape shape, ObjectValue answer, ObjectValue current) {
        Map<String, Value> members = new LinkedHashMap<>(current.members());
        for (Attribute<?> attribute : shape.attributes()) {
            Value before = current.get(attribute.name());
            members.put(attribute.name(), fittingMember(attribute, answer, before));
        }
        return new ObjectValue(members);
    }

    /// Decoders are code of many authors: whatever they throw, they have not understood it.
    private static Value fittingMember(Attribute<?> attribute, ObjectValue answer, Value before) {
        try {
            return member(attribute, answer, before);
        } catch (RuntimeException _) {
            return before.isUnknown() ? NullValue.NULL : before;
        }
    }

    private static Value member(Attribute<?> attribute, ObjectValue answer, Value before) {
        JsonForm form = attribute.json();
        boolean absent = !JsonMembers.has(answer, form.receivedAs());
        if (attribute.isWriteOnly()) {
            return NullValue.NULL;
        }
        if (!form.isReceived() || (absent && form.absences().contains(JsonForm.Absence.SOME_ANSWERS))) {
            return before.isUnknown() ? NullValue.NULL : before;
        }
        boolean settled =
                form.absences().contains(JsonForm.Absence.LATER_ANSWERS) && !before.isNull() && before.isWhollyKnown();
        boolean unset = isUnset(before, form) && isUnset(JsonMembers.get(answer, form.receivedAs()), form);
        if (settled || unset) {
            return before;
        }
        Value after = decode(attribute, JsonMembers.get(answer, form.receivedAs()), before);
        boolean isSame = after.isNullOrEmpty() && before.isNullOrEmpty() && attribute.isConfigurable();
        return isSame && !(attribute.isRequired() && before.isNull()) ? before : after;
    }

    /// Null and the API's default are the same: nobody set it, or somebody to what it is anyway.
    private static boolean isUnset(Value value, JsonForm form) {
        return value.isNull() || form.apiDefault().contains(value);
    }

    private static Value decode(Attribute<?> attribute, Value json, Value before) {
        if (json.isNull()) {
            return NullValue.NULL;
        }
        try {
            var decoding = attribute.json().decode();
            return decoding == null ? decode(attribute.type(), json, before) : decoding.apply(json);
        } catch (UnexpectedJson e) {
            throw e.in(attribute.json().receivedAs());
        }
    }

    /// The value that JSON tells for a type.
    public static Value decode(AttributeType<?> type, Value json, Value before) {
        if (json.isNull()) {
            return NullValue.NULL;
        }
        return switch (type) {
            case BoolType _ when json instanceof BoolValue -> json;
            case StringType _ when json instanceof StringValue -> json;
            case StringType _
            when json instanceof NumberValue || json instanceof BoolValue -> Value.of(json.toString());
            // Sorted, as Terraform's jsonencode writes it: so an imported document equals the configuration of it.
            case JsonType _ -> Value.of(CanonicalJson.exact(json));
            case Int64Type _ when json instanceof NumberValue(var number) -> whole(number);
            case NumberType _ when json instanceof NumberValue -> json;
            case DynamicType _ -> DynamicValue.of(json);
            case ListType<?> list
            when json instanceof TupleValue(var elements) -> new ListValue(elements(list.element(), elements, before));
            case SetType<?> set
            when json instanceof TupleValue(var elements) ->
                SetValue.of(elements(set.element(), elements, NullValue.NULL));
            case MapType<?> map when json instanceof ObjectValue(var members) -> map(map, members, before);
            case ObjectType object
            when json instanceof StringValue(var word) && object.words().contains(word) ->
                object.shape().complete(ObjectValue.of(object.wordIn(), json));
            case ObjectType object
            when json instanceof ObjectValue answer ->
                object(
                        object.shape(),
                        answer,
                        object.shape().complete(before instanceof ObjectValue known ? known : ObjectValue.EMPTY));
            default -> throw new UnexpectedJson(kind(type) + " expected, not " + kind(json));
        };
    }

    private static Value whole(BigDecimal number) {
        NumberValue whole = new NumberValue(number.setScale(0, RoundingMode.DOWN));
        if (!whole.isInt64()) {
            throw new UnexpectedJson(
                    "a whole number of at most 64 bits expected, not " + new NumberValue(number).brief());
        }
        return whole;
    }

    private static List<Value> elements(AttributeType<?> element, List<Value> json, Value before) {
        List<Value> known = before instanceof ListValue(var elements) ? elements : List.of();
        List<Value> meant = json.stream().filter(each -> isMeant(element, each)).toList();
        return IntStream.range(0, meant.size())
                .mapToObj(i -> decode(element, meant.get(i), i < known.size() ? known.get(i) : NullValue.NULL))
                .toList();
    }

    private static boolean isMeant(AttributeType<?> element, Value json) {
        return !(element instanceof ObjectType object
                && object.kind() != null
                && json instanceof ObjectValue answer
                && object.kind().isOther(answer));
    }

    private static Value map(MapType<?> map, Map<String, Value> json, Value before) {
        Map<String, Value> known = before instanceof MapValue(var elements) ? elements : Map.of();
        Map<String, Value> decoded = new LinkedHashMap<>();
        json.forEach((key, each) ->
                decoded.put(key, decode(map.element(), each, known.getOrDefault(key, NullValue.NULL))));
        return new MapValue(decoded);
    }

    private static String kind(AttributeType<?> type) {
        return switch (type) {
            case ObjectType _, MapType<?> _ -> "an object";
            case ListType<?> _, SetType<?> _ -> "an array";
            case StringType _ -> "a string";
            case Int64Type _, NumberType _ -> "a number";
            case BoolType _ -> "a bool";
            case JsonType _, DynamicType _ -> "any JSON";
        };
    }

    private static String kind(Value json) {
        return switch (json) {
            case ObjectValue _ -> "an object";
            case TupleValue _ -> "an array";
            case StringValue _ -> "a string";
            case NumberValue _ -> "a number";
            case BoolValue _ -> "a bool";
            default -> "null";
        };
    }

    private Decoder() {}
}
