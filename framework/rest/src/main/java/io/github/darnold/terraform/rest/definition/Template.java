package io.github.darnold.terraform.rest.definition;

import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.diagnostic.Failure;
import io.github.darnold.terraform.plugin.value.BoolValue;
import io.github.darnold.terraform.plugin.value.NumberValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A text with attributes in braces: `/threads/{thread_id}/messages`.
public record Template(String text) {

    private static final Pattern VARIABLE = Pattern.compile("\\{([a-z_][a-z0-9_]*)}");

    /// The attributes that it names, in order.
    public Set<String> variables() {
        Set<String> names = new LinkedHashSet<>();
        Matcher matcher = VARIABLE.matcher(text);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    /// The text with the object's values, escaped for use in a path.
    ///
    /// @throws Failure when a value cannot be a segment of a path
    public String path(ObjectValue object) {
        return fill(object, Template::segment);
    }

    /// The text with the object's values as they are.
    public String plain(ObjectValue object) {
        return fill(object, (_, value) -> value);
    }

    private String fill(ObjectValue object, BinaryOperator<String> form) {
        return VARIABLE.matcher(text).replaceAll(match -> {
            String name = match.group(1);
            return Matcher.quoteReplacement(form.apply(name, text(name, object.get(name))));
        });
    }

    private static String text(String name, Value value) {
        return switch (value) {
            case StringValue(var text) -> text;
            case NumberValue number -> number.text();
            case BoolValue(var bool) -> Boolean.toString(bool);
            default -> throw new IllegalStateException(name + " is needed for a request, but is " + value);
        };
    }

    /// Whether a path with this as one of its segments leads to an object.
    public static boolean isSegment(String value) {
        return !value.matches("[./\\\\\\s]*");
    }

    /// One segment of a path. An empty one or one of dots would lead to another URL: to a list, or to the parent.
    /// Identifiers of fine-tuned models contain colons, which a path may hold as they are.
    private static String segment(String name, String value) {
        if (!isSegment(value)) {
            throw new Failure(Diagnostic.error(
                            "Invalid value of " + name,
                            name + " is \"" + value
                                    + "\", which identifies nothing. Set it to an identifier that the API " + "knows.")
                    .at(name));
        }
        return URLEncoder.encode(value, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%3A", ":");
    }

    @Override
    public String toString() {
        return text;
    }
}
