package io.github.darnold.terraform.plugin.schema;

import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.value.Path;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.Type;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Text.
///
/// @param minLength in Unicode code points, as APIs count
/// @param maxLength in Unicode code points
/// @param choices all allowed values; empty when there is no such list
/// @param isOpen whether the choices are only those that are known: others may be right as well, and warn
/// @param pattern what the whole text must match, or null
/// @param meaning what the pattern stands for, in words: "a Go duration such as 90s or 1h30m"
/// @param normal the normal form of a text: texts with equal normal forms mean the same. Throws
/// [IllegalArgumentException]
///     when the text has none, which makes it invalid
/// @param constraints what else it must be
public record StringType(
        int minLength,
        int maxLength,
        List<String> choices,
        boolean isOpen,
        @Nullable Pattern pattern,
        String meaning,
        @Nullable UnaryOperator<String> normal,
        List<Constraint> constraints)
        implements AttributeType<String> {

    static final StringType ANY = new StringType(0, Integer.MAX_VALUE, List.of(), false, null, "", null, List.of());

    public StringType {
        choices = List.copyOf(choices);
        constraints = List.copyOf(constraints);
    }

    /// So many Unicode code points.
    public StringType length(int least, int most) {
        return new StringType(least, most, choices, isOpen, pattern, meaning, normal, constraints);
    }

    public StringType notEmpty() {
        return length(1, maxLength);
    }

    /// So many bytes in UTF-8.
    public StringType bytes(int least, int most) {
        return must(TextConstraints.bytes(least, most));
    }

    public StringType oneOf(String... allowed) {
        return oneOf(List.of(allowed));
    }

    public StringType oneOf(List<String> allowed) {
        return new StringType(minLength, maxLength, allowed, false, pattern, meaning, normal, constraints);
    }

    /// As [#oneOf], where the API learns new words more often than providers are released: others warn, and are sent.
    public StringType knownWords(String... known) {
        return knownWords(List.of(known));
    }

    /// As [#oneOf], where the API learns new words more often than providers are released: others warn, and are sent.
    public StringType knownWords(List<String> known) {
        return new StringType(minLength, maxLength, known, true, pattern, meaning, normal, constraints);
    }

    /// In whatever case. Where the API answers another case than was configured, [#ignoringCase] is needed too.
    public StringType oneOfIgnoringCase(String... allowed) {
        return must(TextConstraints.oneOfIgnoringCase(List.of(allowed)));
    }

    public StringType noneOf(String... forbidden) {
        return must(TextConstraints.noneOf(List.of(forbidden)));
    }

    public StringType noneOfIgnoringCase(String... forbidden) {
        return must(TextConstraints.noneOfIgnoringCase(List.of(forbidden)));
    }

    /// The whole text matches a regular expression, which the message says in words.
    public StringType matches(String regex, String inWords) {
        return new StringType(
                minLength, maxLength, choices, isOpen, Pattern.compile(regex), inWords, normal, constraints);
    }

    /// Holds also against this, which may be another type.
    public StringType must(Constraint constraint) {
        return new StringType(
                minLength,
                maxLength,
                choices,
                isOpen,
                pattern,
                meaning,
                normal,
                Constraints.joined(constraints, constraint));
    }

    /// Texts mean the same when this makes the same of them.
    public StringType normalizedBy(UnaryOperator<String> normalForm, String inWords) {
        return new StringType(minLength, maxLength, choices, isOpen, pattern, inWords, normalForm, constraints);
    }

    /// Texts mean the same when they differ in upper and lower case alone; that goes for choices too.
    public StringType ignoringCase() {
        return normalizedBy(text -> text.toLowerCase(Locale.ROOT), meaning);
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
                    "It must have " + Problems.range(minLength, Problems.limit(maxLength), "character") + "."));
        }
        if (!choices.isEmpty() && choices.stream().noneMatch(each -> equivalent(Value.of(each), value))) {
            problems.accept(isOpen ? unknownWord(text, path) : otherWord(text, path));
        }
        if ((pattern != null && !pattern.matcher(text).matches()) || !hasNormalForm(text)) {
            problems.accept(Problems.at(path, "is \"" + text + "\"", "It must be " + meaning + "."));
        }
        constraints.forEach(each -> each.check(value, path, problems));
    }

    private Diagnostic otherWord(String text, Path path) {
        return Problems.at(path, "is \"" + text + "\"", "It must be one of " + TextConstraints.quoted(choices) + ".");
    }

    private Diagnostic unknownWord(String text, Path path) {
        return Diagnostic.warning(
                        "Unknown value of " + path,
                        path + " is \"" + text + "\". This version of the provider knows "
                                + TextConstraints.quoted(choices)
                                + ". Check the spelling; if the API has it, all is well.")
                .at(path);
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
