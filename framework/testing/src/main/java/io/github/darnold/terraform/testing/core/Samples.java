package io.github.darnold.terraform.testing.core;

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
import io.github.darnold.terraform.plugin.schema.StringType;
import io.github.darnold.terraform.plugin.value.ListValue;
import io.github.darnold.terraform.plugin.value.MapValue;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.Path;
import io.github.darnold.terraform.plugin.value.SetValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Thinks up another value of a type than the one at hand, where the type tells enough.
final class Samples {

    /// Another value, which the type allows and which does not mean the same; null when only an author can know one.
    static Value another(AttributeType<?> type, Value current) {
        return candidates(type, current).stream()
                .filter(value -> !type.equivalent(value, current) && isAllowed(type, value))
                .findFirst()
                .orElse(NullValue.NULL);
    }

    private static boolean isAllowed(AttributeType<?> type, Value value) {
        List<Object> problems = new ArrayList<>();
        type.check(value, Path.ROOT, problems::add);
        return problems.isEmpty();
    }

    private static List<Value> candidates(AttributeType<?> type, Value current) {
        return switch (type) {
            case BoolType _ -> List.of(Value.of(true), Value.of(false));
            case Int64Type whole -> numbers(BigDecimal.valueOf(whole.min()), BigDecimal.valueOf(whole.max()));
            case NumberType number -> numbers(number.min(), number.max());
            case StringType string -> texts(string, current);
            case ListType<?> list -> collections(list.element(), elements(current), ListValue::new);
            case SetType<?> set -> collections(set.element(), elements(current), SetValue::of);
            case MapType<?> map ->
                elementOf(map.element(), NullValue.NULL).stream()
                        .<Value>map(element -> new MapValue(Map.of("sample", element)))
                        .toList();
            case ObjectType _, DynamicType _, JsonType _ -> List.of();
        };
    }

    private static List<Value> numbers(@Nullable BigDecimal min, @Nullable BigDecimal max) {
        BigDecimal least = min == null ? BigDecimal.ZERO : min;
        BigDecimal most = max == null ? BigDecimal.TEN : max;
        return Stream.of(BigDecimal.ONE, BigDecimal.TWO, least, most)
                .map(Value::of)
                .toList();
    }

    private static List<Value> texts(StringType type, Value current) {
        if (!type.choices().isEmpty()) {
            return type.choices().stream().map(Value::of).toList();
        }
        return Stream.of("sample", "another sample", current.isKnown() ? type.read(current) + "2" : "sample2")
                .map(Value::of)
                .toList();
    }

    private static List<Value> elements(Value collection) {
        if (collection instanceof SetValue(var elements)) {
            return elements;
        }
        return collection instanceof ListValue(var elements) ? elements : List.of();
    }

    private static List<Value> collections(
            AttributeType<?> element, List<Value> current, Function<List<Value>, Value> collector) {
        Value first = current.isEmpty() ? NullValue.NULL : current.getFirst();
        return elementOf(element, first).stream()
                .flatMap(added -> Stream.of(
                        collector.apply(Stream.concat(current.stream(), Stream.of(added))
                                .toList()),
                        collector.apply(List.of(added))))
                .toList();
    }

    private static List<Value> elementOf(AttributeType<?> type, Value current) {
        Value element = another(type, current);
        return element.isNull() ? List.of() : List.of(element);
    }

    private Samples() {}
}
