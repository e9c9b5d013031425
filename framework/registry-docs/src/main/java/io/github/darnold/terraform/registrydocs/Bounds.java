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
import io.github.darnold.terraform.plugin.schema.StringType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What values of a type must be, as sentences; empty where it is nothing in particular.
final class Bounds {

    private Bounds() {}

    /// @param said what the reader was told already: words that stand there are not listed again
    static String of(AttributeType<?> type, String said) {
        return switch (type) {
            case StringType text -> text(text, said);
            case Int64Type number -> number(number.min(), number.max());
            case NumberType number -> range(plain(number.min()), plain(number.max()), "");
            case ListType<?> list -> collection(list.min(), list.max(), list.element(), said);
            case SetType<?> set -> collection(set.min(), set.max(), set.element(), said);
            case MapType<?> map -> collection(map.min(), map.max(), map.element(), said);
            case JsonType _, BoolType _, DynamicType _, ObjectType _ -> "";
        };
    }

    private static String text(StringType type, String said) {
        List<String> words = type.choices().stream().map(word -> "`" + word + "`").toList();
        if (!words.isEmpty()) {
            return words.stream().allMatch(said::contains) ? "" : oneOf(words);
        }
        if (!type.meaning().isEmpty()) {
            return "Must be " + type.meaning().replace("\"", "`") + ".";
        }
        boolean isLimited = type.maxLength() < Integer.MAX_VALUE;
        // That it must not be empty goes without saying.
        String least = type.minLength() > (isLimited ? 0 : 1) ? String.valueOf(type.minLength()) : "";
        return range(least, isLimited ? String.valueOf(type.maxLength()) : "", " characters");
    }

    private static String oneOf(List<String> words) {
        return words.size() == 1
                ? "Always " + words.getFirst() + "."
                : "One of " + String.join(", ", words.subList(0, words.size() - 1)) + " or " + words.getLast() + ".";
    }

    /// The bounds of 32 and 64 bits are no news.
    private static String number(long min, long max) {
        return range(
                min <= Integer.MIN_VALUE ? "" : String.valueOf(min),
                max >= Integer.MAX_VALUE ? "" : String.valueOf(max),
                "");
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString();
    }

    private static String collection(int min, int max, AttributeType<?> element, String said) {
        String least = min > 0 ? String.valueOf(min) : "";
        String most = max < Integer.MAX_VALUE ? String.valueOf(max) : "";
        String each = of(element, said);
        String size = range(least, most, " elements").replace(" 1 elements", " 1 element");
        String elements = each.isEmpty() ? "" : "Each element: " + each.substring(0, 1).toLowerCase(Locale.ROOT) + each.substring(1);
        return List.of(size, elements).stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    }

    private static String range(String least, String most, String unit) {
        if (!least.isEmpty() && least.equals(most)) {
            return "Exactly " + least + unit + ".";
        }
        if (!least.isEmpty() && !most.isEmpty()) {
            return "From " + least + " to " + most + unit + ".";
        }
        return least.isEmpty()
                ? (most.isEmpty() ? "" : "At most " + most + unit + ".")
                : "At least " + least + unit + ".";
    }
}
