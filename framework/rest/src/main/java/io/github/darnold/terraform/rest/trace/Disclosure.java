package io.github.darnold.terraform.rest.trace;

import io.github.darnold.terraform.plugin.value.BoolValue;
import io.github.darnold.terraform.plugin.value.NumberValue;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What of the bodies and queries that go to an API and come back may stand in a log. All else is told by name, type
/// and size: a client does not know which texts are secrets to its user.
///
/// @param told names of fields and of query parameters whose values are shown, if they look like identifiers, words
///             or numbers
/// @param open names of objects whose members users name: they are counted, not named
public record Disclosure(Set<String> told, Set<String> open) {

    /// What says nothing about the user in any API.
    public static final Disclosure LEAST = new Disclosure(Set.of("id", "object", "status"), Set.of());

    private static final Pattern IDENTIFIER_OR_WORD = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,79}");

    public Disclosure {
        told = Set.copyOf(told);
        open = Set.copyOf(open);
    }

    /// The same with the values of these fields too.
    public Disclosure telling(String... names) {
        return new Disclosure(joined(told, names), open);
    }

    /// The same, where users name the members of these objects.
    public Disclosure counting(String... names) {
        return new Disclosure(told, joined(open, names));
    }

    private static Set<String> joined(Set<String> names, String... more) {
        return Stream.concat(names.stream(), Stream.of(more)).collect(Collectors.toUnmodifiableSet());
    }

    boolean isOpen(String name) {
        return open.contains(name);
    }

    /// The value, where it may be shown.
    Optional<String> shown(String name, Value value) {
        return switch (value) {
            case StringValue(var text) -> shown(name, text);
            case NumberValue number when told.contains(name) -> Optional.of(number.text());
            case BoolValue(var bool) when told.contains(name) -> Optional.of(Boolean.toString(bool));
            default -> Optional.empty();
        };
    }

    Optional<String> shown(String name, String text) {
        boolean isShown =
                told.contains(name) && IDENTIFIER_OR_WORD.matcher(text).matches();
        return isShown ? Optional.of(text) : Optional.empty();
    }
}
