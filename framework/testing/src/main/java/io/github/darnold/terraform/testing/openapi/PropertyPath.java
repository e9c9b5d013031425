package io.github.darnold.terraform.testing.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A way through a schema: `tools[].function.name`, `attributes{}`, `tools[][type=function].function`.
record PropertyPath(List<Step> steps) {

    sealed interface Step {}

    /// A property; where none has this name, the next names belong to it too, for names with dots.
    record Name(String name) implements Step {}

    /// Any element of an array.
    record Element() implements Step {}

    /// Any value of a map.
    record MapValue() implements Step {}

    /// The same value, known to have this field.
    record Tagged(String name, String value) implements Step {}

    private static final Pattern STEP = Pattern.compile(
            "\\.?(?<name>[^.\\[\\]{}]+)|(?<element>\\[])|(?<map>\\{})|\\[(?<tag>[^=\\]]+)=(?<value>[^]]*)]");

    PropertyPath {
        steps = List.copyOf(steps);
    }

    static PropertyPath parse(String text) {
        List<Step> steps = new ArrayList<>();
        Matcher matcher = STEP.matcher(text);
        while (matcher.lookingAt()) {
            steps.add(step(matcher));
            matcher.region(matcher.end(), text.length());
        }
        if (steps.isEmpty() || matcher.regionStart() < text.length()) {
            throw new IllegalArgumentException("Not a path such as 'tools[].function.name': '" + text + "'");
        }
        return new PropertyPath(steps);
    }

    private static Step step(Matcher matcher) {
        if (matcher.group("name") != null) {
            return new Name(matcher.group("name"));
        }
        if (matcher.group("tag") != null) {
            return new Tagged(matcher.group("tag"), matcher.group("value"));
        }
        return matcher.group("element") != null ? new Element() : new MapValue();
    }
}
