package io.github.darnold.terraform.testing.scenario.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Text with wildcards: `<any>`, `<text>`, `<id>`, `<number>`, `<time>`. One with a name, `<id:project>`, takes what it
/// meets first and means the same from then on.
public final class TextPattern {

    static final Pattern NAMED = Pattern.compile("<(" + Wildcard.ALTERNATIVES + "):([a-z][a-z0-9_]*)>");
    private static final Pattern WILDCARD = Pattern.compile("<(" + Wildcard.ALTERNATIVES + ")(?::([a-z][a-z0-9_]*))?>");

    private final String text;

    public TextPattern(String text) {
        this.text = text;
    }

    /// Whether it has no wildcard.
    boolean isLiteral() {
        return !WILDCARD.matcher(text).find();
    }

    /// Whether it is one wildcard that takes anything whatever.
    boolean isAny() {
        return text.equals("<any>");
    }

    /// Whether the whole text fits. If so, names that stood for nothing are bound.
    public boolean matches(String actual, Bindings bindings) {
        return match(actual, bindings, true);
    }

    /// Whether a part of the text fits. If so, names that stood for nothing are bound.
    public boolean occursIn(String actual, Bindings bindings) {
        return match(actual, bindings, false);
    }

    private boolean match(String actual, Bindings bindings, boolean whole) {
        List<String> names = new ArrayList<>();
        Matcher matcher = Pattern.compile(expression(bindings, names)).matcher(actual);
        if (whole ? !matcher.matches() : !matcher.find()) {
            return false;
        }
        for (int i = 0; i < names.size(); i++) {
            bindings.bind(names.get(i), matcher.group(i + 1));
        }
        return true;
    }

    private String expression(Bindings bindings, List<String> names) {
        StringBuilder expression = new StringBuilder();
        Matcher wildcards = WILDCARD.matcher(text);
        int end = 0;
        while (wildcards.find()) {
            expression.append(literal(end, wildcards.start()));
            String kind = Wildcard.named(wildcards.group(1)).expression();
            String name = wildcards.group(2);
            expression.append(name == null ? kind : named(name, kind, bindings, names));
            end = wildcards.end();
        }
        return expression.append(literal(end, text.length())).toString();
    }

    private String literal(int from, int to) {
        return from == to ? "" : Pattern.quote(text.substring(from, to));
    }

    private static String named(String name, String kind, Bindings bindings, List<String> names) {
        Optional<String> bound = bindings.get(name);
        if (bound.isPresent()) {
            return Pattern.quote(bound.get());
        }
        if (names.contains(name)) {
            return "(?:\\" + (names.indexOf(name) + 1) + ")";
        }
        names.add(name);
        return "(" + kind + ")";
    }
}
