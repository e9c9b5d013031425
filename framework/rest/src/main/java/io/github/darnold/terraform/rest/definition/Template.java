package io.github.darnold.terraform.rest.definition;

import io.github.darnold.terraform.plugin.value.NumberValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
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
    public String path(ObjectValue object) {
        return fill(object, Template::escape);
    }

    /// The text with the object's values as they are.
    public String plain(ObjectValue object) {
        return fill(object, UnaryOperator.identity());
    }

    private String fill(ObjectValue object, UnaryOperator<String> form) {
        return VARIABLE.matcher(text)
                .replaceAll(match ->
                        Matcher.quoteReplacement(form.apply(textOf(match.group(1), object.get(match.group(1))))));
    }

    private static String textOf(String name, Value value) {
        return switch (value) {
            case StringValue(var text) -> text;
            case NumberValue number -> number.text();
            default -> throw new IllegalStateException(name + " is needed for a path, but is " + value);
        };
    }

    /// Identifiers of fine-tuned models contain colons, which a path may hold as they are.
    private static String escape(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%3A", ":");
    }

    @Override
    public String toString() {
        return text;
    }
}
