package io.github.darnold.terraform.testing.scenario.match;

import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.regex.Matcher;

/// What the names in patterns, such as `project` in `<id:project>`, stand for so far. Mutable.
public final class Bindings {

    private final Map<String, String> values = new HashMap<>();

    public Bindings() {}

    private Bindings(Map<String, String> values) {
        this.values.putAll(values);
    }

    Bindings copy() {
        return new Bindings(values);
    }

    void adopt(Bindings others) {
        values.putAll(others.values);
    }

    Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    void bind(String name, String value) {
        values.put(name, value);
    }

    /// The text with each `<id:name>` replaced by what it stands for.
    ///
    /// @throws NoSuchElementException when a name stands for nothing yet
    public String fill(String text) {
        return TextPattern.NAMED
                .matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(get(match.group(2))
                        .orElseThrow(() -> new NoSuchElementException(match.group() + " stands for nothing yet"))));
    }
}
