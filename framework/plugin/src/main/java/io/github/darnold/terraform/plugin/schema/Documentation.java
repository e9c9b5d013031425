package io.github.darnold.terraform.plugin.schema;

import io.github.darnold.terraform.plugin.value.BoolValue;
import io.github.darnold.terraform.plugin.value.NumberValue;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Adds to the description of an attribute what its type knows: allowed words, bounds, default. Nobody writes them
/// twice, so they cannot differ.
final class Documentation {

    static String of(Attribute<?> attribute) {
        if (!attribute.isConfigurable()) {
            return attribute.description();
        }
        String description = attribute.description();
        Value defaultValue = attribute.defaultValue();
        return Stream.of(
                        Stream.of(description),
                        namesAll(description, attribute.type())
                                ? Stream.<String>of()
                                : allowed(attribute.type()).stream(),
                        Stream.ofNullable(defaultValue).flatMap(value -> defaultOf(value).stream()))
                .flatMap(parts -> parts)
                .collect(Collectors.joining(" "));
    }

    /// Where the author explains each of the words, there is nothing to add.
    private static boolean namesAll(String description, AttributeType<?> type) {
        return type instanceof StringType text
                && !text.choices().isEmpty()
                && text.choices().stream().allMatch(word -> description.contains("`" + word + "`"));
    }

    private static List<String> defaultOf(Value value) {
        return switch (value) {
            case StringValue(var text) when !text.isEmpty() -> List.of("Default: `" + text + "`.");
            case NumberValue number -> List.of("Default: `" + number.text() + "`.");
            case BoolValue bool -> List.of("Default: `" + bool + "`.");
            default -> List.of();
        };
    }

    private static List<String> allowed(AttributeType<?> type) {
        return switch (type) {
            case StringType text -> ofText(text, "One of ");
            case Int64Type number ->
                bounds(
                        number.min() == Long.MIN_VALUE ? null : BigDecimal.valueOf(number.min()),
                        number.max() == Long.MAX_VALUE ? null : BigDecimal.valueOf(number.max()));
            case NumberType number -> bounds(number.min(), number.max());
            case ListType<?> list -> ofElements(list.min(), list.max(), list.element());
            case SetType<?> set -> ofElements(set.min(), set.max(), set.element());
            case MapType<?> map -> ofElements(map.min(), map.max(), map.element());
            case BoolType _, JsonType _, DynamicType _, ObjectType _ -> List.of();
        };
    }

    private static List<String> ofText(StringType text, String oneOf) {
        List<String> choices =
                text.choices().stream().map(choice -> "`" + choice + "`").toList();
        if (text.isOpen()) {
            return List.of("Known values: " + String.join(", ", choices) + "; others are sent with a warning.");
        }
        if (choices.size() == 1) {
            return List.of("Only " + choices.getFirst() + " is allowed.");
        }
        if (!choices.isEmpty()) {
            return List.of(oneOf + listed(choices) + ".");
        }
        boolean isBounded = text.minLength() > 1 || text.maxLength() != Integer.MAX_VALUE;
        return isBounded ? List.of(counted(text.minLength(), text.maxLength(), "character")) : List.of();
    }

    private static String listed(List<String> choices) {
        return String.join(", ", choices.subList(0, choices.size() - 1)) + " or " + choices.getLast();
    }

    private static List<String> ofElements(int least, int most, AttributeType<?> element) {
        var sentences = new ArrayList<String>();
        if (least > 0 || most != Integer.MAX_VALUE) {
            sentences.add(counted(least, most, "element"));
        }
        if (element instanceof StringType text && !text.choices().isEmpty()) {
            sentences.addAll(ofText(text, "Each is one of "));
        }
        return sentences;
    }

    private static String counted(int least, int most, String unit) {
        String range = Problems.range(least, Problems.limit(most), unit);
        return Character.toUpperCase(range.charAt(0)) + range.substring(1) + ".";
    }

    private static List<String> bounds(@Nullable BigDecimal least, @Nullable BigDecimal most) {
        if (least != null && most != null) {
            return List.of("From " + least.toPlainString() + " to " + most.toPlainString() + ".");
        }
        if (least != null) {
            return List.of("At least " + least.toPlainString() + ".");
        }
        return most == null ? List.of() : List.of("At most " + most.toPlainString() + ".");
    }

    private Documentation() {}
}
