package io.github.darnold.terraform.plugin.schema;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.darnold.terraform.plugin.value.StringValue;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Constraints on texts that are more than a component of their type.
final class TextConstraints {

    private static final Set<String> WEB = Set.of("http", "https");

    /// @param remedy what is allowed: `It must be ...`
    private static Constraint text(Predicate<String> holds, String remedy) {
        return (value, path, problems) -> {
            if (value instanceof StringValue(var text) && !holds.test(text)) {
                problems.accept(Problems.at(path, "is \"" + text + "\"", remedy));
            }
        };
    }

    static Constraint noneOf(List<String> forbidden) {
        return text(text -> !forbidden.contains(text), "It must not be " + quoted(forbidden) + ".");
    }

    static Constraint oneOfIgnoringCase(List<String> allowed) {
        return text(
                text -> allowed.stream().anyMatch(text::equalsIgnoreCase),
                "It must be one of " + quoted(allowed) + ", in upper or lower case.");
    }

    static Constraint noneOfIgnoringCase(List<String> forbidden) {
        return text(
                text -> forbidden.stream().noneMatch(text::equalsIgnoreCase),
                "It must not be " + quoted(forbidden) + ", in upper or lower case.");
    }

    static Constraint bytes(int least, int most) {
        return (value, path, problems) -> {
            if (value instanceof StringValue(var text)) {
                int length = text.getBytes(UTF_8).length;
                if (length < least || length > most) {
                    problems.accept(Problems.at(
                            path,
                            "has " + Problems.counted(length, "byte") + " in UTF-8",
                            "It must have " + Problems.range(least, Problems.limit(most), "byte") + "."));
                }
            }
        };
    }

    static Constraint url() {
        return text(TextConstraints::isUrl, "It must be a URL with a host, such as \"https://example.com/path\".");
    }

    private static boolean isUrl(String text) {
        try {
            URI uri = new URI(text);
            return uri.getScheme() != null && WEB.contains(uri.getScheme()) && uri.getHost() != null;
        } catch (URISyntaxException _) {
            return false;
        }
    }

    static Constraint path() {
        return text(
                TextConstraints::isPath,
                "No file can be called so: it has a character that is none of a name, or that the locale of this system (LANG) does"
                        + " not know.");
    }

    private static boolean isPath(String text) {
        try {
            var _ = java.nio.file.Path.of(text);
            return true;
        } catch (InvalidPathException _) {
            return false;
        }
    }

    static String quoted(List<String> texts) {
        return texts.stream().map(each -> '"' + each + '"').collect(Collectors.joining(", "));
    }

    private TextConstraints() {}
}
