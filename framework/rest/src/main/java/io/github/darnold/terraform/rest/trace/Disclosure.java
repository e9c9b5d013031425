package io.github.darnold.terraform.rest.trace;

import io.github.darnold.terraform.plugin.value.BoolValue;
import io.github.darnold.terraform.plugin.value.NumberValue;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What of the bodies and queries that go to an API and come back may stand in a log. All else is told by name, type
/// and size: a client does not know which texts are secrets to its user.
///
/// @param identifiers names of fields whose texts are shown if they look like identifiers
/// @param counts names of fields whose numbers and truth values are shown
/// @param words by the name of a field, the texts that are shown because they are the API's own
/// @param objects names of objects whose members the API names, and which are outlined: all others are counted; null
///     where nobody knows the API that well, and all are outlined
public record Disclosure(
        Set<String> identifiers,
        Set<String> counts,
        Map<String, Set<String>> words,
        @Nullable Set<String> objects) {

    /// What says nothing about the user in any API.
    public static final Disclosure LEAST = new Disclosure(Set.of("id", "object", "status"), Set.of(), Map.of(), null);

    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,79}");

    public Disclosure {
        identifiers = Set.copyOf(identifiers);
        counts = Set.copyOf(counts);
        words = Map.copyOf(words);
        objects = objects == null ? null : Set.copyOf(objects);
    }

    /// Whether the members of this object are only counted, as users may have named them.
    boolean isCounted(String name) {
        return objects != null && !name.isEmpty() && !objects.contains(name);
    }

    /// The value, where it may be shown.
    Optional<String> shown(String name, Value value) {
        return switch (value) {
            case StringValue(var text) -> shown(name, text);
            case NumberValue number when counts.contains(name) -> Optional.of(number.text());
            case BoolValue(var bool) when counts.contains(name) -> Optional.of(Boolean.toString(bool));
            default -> Optional.empty();
        };
    }

    private Optional<String> shown(String name, String text) {
        boolean isShown = words.getOrDefault(name, Set.of()).contains(text)
                || (identifiers.contains(name) && IDENTIFIER.matcher(text).matches());
        return isShown ? Optional.of(text) : Optional.empty();
    }

    /// The value of a parameter, where it may be shown: they are all texts.
    Optional<String> shownInQuery(String name, String text) {
        boolean isCount = counts.contains(name) && IDENTIFIER.matcher(text).matches();
        return isCount ? Optional.of(text) : shown(name, text);
    }
}
