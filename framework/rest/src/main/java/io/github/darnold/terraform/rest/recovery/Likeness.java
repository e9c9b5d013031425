package io.github.darnold.terraform.rest.recovery;

import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.AttributeType;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.JsonForm;
import io.github.darnold.terraform.plugin.schema.ListType;
import io.github.darnold.terraform.plugin.schema.ObjectType;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.ListValue;
import io.github.darnold.terraform.plugin.value.NumberValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.rest.json.Decoder;
import io.github.darnold.terraform.rest.json.JsonMembers;
import io.github.darnold.terraform.rest.json.UnexpectedJson;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/// Tells whether what the API shows may be the object of a plan: it has all that is planned and told back, whatever
/// else it has.
record Likeness(Shape shape) {

    boolean isLike(Fields plan, ObjectValue shown) {
        try {
            return isLike(shape, plan.values(), shown);
        } catch (UnexpectedJson _) {
            return false;
        }
    }

    /// Whether the field says that it was made at that time or later, or nothing says when it was.
    static boolean isMadeSince(Instant time, String field, ObjectValue shown) {
        return field.isEmpty()
                || (shown.get(field) instanceof NumberValue(var seconds)
                        && seconds.compareTo(BigDecimal.valueOf(time.getEpochSecond())) >= 0);
    }

    private static boolean isLike(Shape shape, ObjectValue planned, ObjectValue shown) {
        ObjectValue told = Decoder.object(shape, shown, shape.complete(ObjectValue.EMPTY));
        return shape.attributes().stream()
                .filter(attribute -> isComparable(attribute, planned, shown))
                .allMatch(
                        attribute -> has(attribute.type(), planned.get(attribute.name()), told.get(attribute.name())));
    }

    private static boolean isComparable(Attribute<?> attribute, ObjectValue planned, ObjectValue shown) {
        JsonForm form = attribute.json();
        return attribute.isConfigurable()
                && form.isSentOnCreate()
                && form.isReceived()
                && JsonMembers.has(shown, form.receivedAs())
                && planned.get(attribute.name()).isWhollyKnown()
                && !planned.get(attribute.name()).isNullOrEmpty();
    }

    private static boolean has(AttributeType<?> type, Value planned, Value told) {
        return switch (type) {
            case ObjectType object
            when planned instanceof ObjectValue one && told instanceof ObjectValue other ->
                object.shape().attributes().stream()
                        .filter(attribute -> attribute.json().isReceived()
                                && !one.get(attribute.name()).isNullOrEmpty())
                        .allMatch(attribute ->
                                has(attribute.type(), one.get(attribute.name()), other.get(attribute.name())));
            case ListType<?> list
            when planned instanceof ListValue(var one) && told instanceof ListValue(var other) ->
                one.size() == other.size() && pairs(list.element(), one, other);
            default -> type.equivalent(planned, told);
        };
    }

    private static boolean pairs(AttributeType<?> element, List<Value> planned, List<Value> told) {
        return IntStream.range(0, planned.size()).allMatch(i -> has(element, planned.get(i), told.get(i)));
    }
}
