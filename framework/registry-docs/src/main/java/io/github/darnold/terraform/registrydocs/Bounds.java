package io.github.darnold.terraform.registrydocs;

import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
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
import io.github.darnold.terraform.plugin.value.Path;
import io.github.darnold.terraform.plugin.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What values of a type must be, as sentences.
///
/// @param said what the reader was told already: nothing of it is said again
record Bounds(String said) {

    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    /// Empty where values are nothing in particular, or it was said.
    String of(AttributeType<?> type) {
        return switch (type) {
            case StringType text -> text(text);
            // The bounds of 32 and 64 bits are no news.
            case Int64Type number ->
                range(
                        number.min() <= Integer.MIN_VALUE ? "" : String.valueOf(number.min()),
                        number.max() >= Integer.MAX_VALUE ? "" : String.valueOf(number.max()),
                        "");
            case NumberType number -> range(plain(number.min()), plain(number.max()), "");
            case ListType<?> list -> collection(list.min(), list.max(), list.element());
            case SetType<?> set -> collection(set.min(), set.max(), set.element());
            case MapType<?> map -> collection(map.min(), map.max(), map.element());
            case JsonType _, BoolType _, DynamicType _, ObjectType _ -> "";
        };
    }

    private String text(StringType type) {
        List<String> words =
                type.choices().stream().map(word -> "`" + word + "`").toList();
        if (!words.isEmpty()) {
            String all = type.isOpen() ? known(words) : oneOf(words);
            return words.stream().allMatch(said::contains) ? "" : all;
        }
        if (!type.meaning().isEmpty()) {
            boolean isSaid = showsOne(type) || said.contains(type.meaning());
            return isSaid ? "" : "Must be " + type.meaning().replace("\"", "`") + ".";
        }
        boolean isLimited = type.maxLength() < Integer.MAX_VALUE;
        // That it must not be empty goes without saying.
        String least = type.minLength() > (isLimited ? 0 : 1) ? String.valueOf(type.minLength()) : "";
        return range(least, isLimited ? String.valueOf(type.maxLength()) : "", " characters");
    }

    /// Whether an example of such a text was shown.
    private boolean showsOne(StringType type) {
        return CODE.matcher(said).results().anyMatch(example -> {
            List<Diagnostic> problems = new ArrayList<>();
            type.check(Value.of(example.group(1)), Path.ROOT, problems::add);
            return problems.isEmpty();
        });
    }

    private static String known(List<String> words) {
        return "Known values: " + String.join(", ", words) + "; others are sent with a warning.";
    }

    private static String oneOf(List<String> words) {
        return words.size() == 1
                ? "Always " + words.getFirst() + "."
                : "One of " + String.join(", ", words.subList(0, words.size() - 1)) + " or " + words.getLast() + ".";
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString();
    }

    private String collection(int min, int max, AttributeType<?> element) {
        String size = range(min > 0 ? "" + min : "", max < Integer.MAX_VALUE ? "" + max : "", " elements");
        String each = of(element);
        return Stream.of(
                        size.replace(" 1 elements", " 1 element"),
                        each.isEmpty()
                                ? ""
                                : "Each element: " + each.substring(0, 1).toLowerCase(Locale.ROOT) + each.substring(1))
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /// @param least empty for none, as `most`
    private String range(String least, String most, String unit) {
        String bound = most.isEmpty() ? least : most;
        if (bound.isEmpty() || said.matches("(?s).*(?<![\\w.-])" + Pattern.quote(bound) + "(?!\\w|\\.\\d).*")) {
            return "";
        }
        if (least.equals(most)) {
            return "Exactly " + least + unit + ".";
        }
        if (!least.isEmpty() && !most.isEmpty()) {
            return "From " + least + " to " + most + unit + ".";
        }
        return (least.isEmpty() ? "At most " : "At least ") + bound + unit + ".";
    }
}
