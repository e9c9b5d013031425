package io.github.darnold.terraform.plugin.schema;

import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.value.Path;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.Type;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Text.
///
/// @param minLength in Unicode code points, as APIs count
/// @param maxLength in Unicode code points
/// @param choices all allowed values; empty when there is no such list
/// @param pattern what the whole text must match, or null
/// @param meaning what the pattern stands for, in words: "a Go duration such as 90s or 1h30m"
/// @param normal the normal form of a text: texts with equal normal forms mean the same. Throws
/// [IllegalArgumentException]
///     when the text has none, which makes it invalid
public record StringType(
        int minLength,
        int maxLength,
        List<String> choices,
        @Nullable Pattern pattern,
        String meaning,
        @Nullable UnaryOperator<String> normal)
        implements AttributeType<String> {

    static final StringType ANY = new StringType(0, Integer.MAX_VALUE, List.of(), null, "", null);

    public StringType length(int least, int most) {
        return new StringType(least, most, choices, pattern, meaning, normal);
    }

    public StringType notEmpty() {
        return length(1, maxLength);
    }

    public StringType oneOf(String... allowed) {
        return oneOf(List.of(allowed));
    }

    public StringType oneOf(List<String> allowed) {
        return new StringType(minLength, maxLength, List.copyOf(allowed), pattern, meaning, normal);
    }

    public StringType matches(String regex, String inWords) {
        return new StringType(minLength, maxLength, choices, Pattern.compile(regex), inWords, normal);
    }

    /// Texts mean the same when this makes the same of them.
    public StringType normalizedBy(UnaryOperator<String> normalForm, String inWords) {
        return new StringType(minLength, maxLength, choices, pattern, inWords, normalForm);
    }

    @Override
    public Type wireType() {
        return Type.STRING;
    }

    @Override
    public String read(Value known) {
        return ((StringValue) known).value();
    }

    @Override
    public Value write(String value) {
        return Value.of(value);
    }

    @Override
    public void check(Value value, Path path, Consumer<Diagnostic> problems) {
        if (!(value instanceof StringValue(var text))) {
            return;
        }
        int length = text.codePointCount(0, text.length());
        if (length < minLength || length > maxLength) {
            problems.accept(Problems.at(
                    path,
                    "has " + Problems.counted(length, "character"),
                    "It must have " + Problems.range(minLength, longMost(), "character") + "."));
        }
        if (!choices.isEmpty() && !choices.contains(text)) {
            String allowed = choices.stream().map(choice -> '"' + choice + '"').collect(Collectors.joining(", "));
            problems.accept(Problems.at(path, "is \"" + text + "\"", "It must be one of " + allowed + "."));
        }
        if ((pattern != null && !pattern.matcher(text).matches()) || !hasNormalForm(text)) {
            problems.accept(Problems.at(path, "is \"" + text + "\"", "It must be " + meaning + "."));
        }
    }

    private long longMost() {
        return maxLength == Integer.MAX_VALUE ? Long.MAX_VALUE : maxLength;
    }

    private boolean hasNormalForm(String text) {
        try {
            return normal == null || !normal.apply(text).isEmpty() || text.isEmpty();
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    @Override
    public Value normalForm(Value value) {
        if (normal == null || !(value instanceof StringValue(var text)) || !hasNormalForm(text)) {
            return value;
        }
        return Value.of(normal.apply(text));
    }
}
