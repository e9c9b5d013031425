package io.github.darnold.terraform.plugin.value;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// A Terraform value: known, null or unknown, and nothing else. Immutable; equality is Terraform's (`1.0` equals `1`,
/// sets have no order). A value does not carry its type: the schema does. JSON documents are values too
/// ([ObjectValue], [TupleValue], ...).
public sealed interface Value
        permits NullValue,
                UnknownValue,
                BoolValue,
                NumberValue,
                StringValue,
                ListValue,
                SetValue,
                MapValue,
                ObjectValue,
                TupleValue,
                DynamicValue {

    static Value of(boolean value) {
        return value ? BoolValue.TRUE : BoolValue.FALSE;
    }

    static Value of(long value) {
        return new NumberValue(BigDecimal.valueOf(value));
    }

    static Value of(BigDecimal value) {
        return new NumberValue(value);
    }

    static Value of(String value) {
        return new StringValue(value);
    }

    static Value listOf(Collection<? extends Value> elements) {
        return new ListValue(List.copyOf(elements));
    }

    static Value mapOf(Map<String, ? extends Value> elements) {
        return new MapValue(Map.copyOf(elements));
    }

    /// Also of a dynamic value that is the null of some type.
    default boolean isNull() {
        return this instanceof NullValue
                || (this instanceof DynamicValue dynamic && dynamic.value().isNull());
    }

    /// Whether the value itself is unknown; its members may be unknown all the same: see [#isWhollyKnown].
    default boolean isUnknown() {
        return this instanceof UnknownValue;
    }

    default boolean isKnown() {
        return !isNull() && !isUnknown();
    }

    /// Whether neither the value nor anything inside it is unknown.
    default boolean isWhollyKnown() {
        return switch (this) {
            case UnknownValue _ -> false;
            case NullValue _, BoolValue _, NumberValue _, StringValue _ -> true;
            case ListValue(var elements) -> elements.stream().allMatch(Value::isWhollyKnown);
            case TupleValue(var elements) -> elements.stream().allMatch(Value::isWhollyKnown);
            case SetValue(var elements) -> elements.stream().allMatch(Value::isWhollyKnown);
            case MapValue(var elements) -> elements.values().stream().allMatch(Value::isWhollyKnown);
            case ObjectValue(var members) -> members.values().stream().allMatch(Value::isWhollyKnown);
            case DynamicValue dynamic -> dynamic.value().isWhollyKnown();
        };
    }

    /// Whether the value is null or a collection or object without content: what APIs often answer in place of an
    /// absent field.
    default boolean isNullOrEmpty() {
        return switch (this) {
            case NullValue _ -> true;
            case ListValue(var elements) -> elements.isEmpty();
            case SetValue(var elements) -> elements.isEmpty();
            case TupleValue(var elements) -> elements.isEmpty();
            case MapValue(var elements) -> elements.isEmpty();
            case ObjectValue(var members) -> members.values().stream().allMatch(Value::isNullOrEmpty);
            case DynamicValue dynamic -> dynamic.isNull();
            case UnknownValue _, BoolValue _, NumberValue _, StringValue _ -> false;
        };
    }
}
