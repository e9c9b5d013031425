package io.github.darnold.terraform.testing.scenario.match;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// A JSON document in whose strings wildcards may stand, also for numbers.
///
/// @param complete whether an object may have no other members than those expected
public record JsonPattern(JsonNode expected, boolean complete) {

    /// Where and how a document differs, a line each; none when it fits. Names are bound only when it fits.
    public List<String> differences(JsonNode actual, Bindings bindings) {
        List<String> differences = new ArrayList<>();
        Bindings attempt = bindings.copy();
        compare("", expected, actual, attempt, differences);
        if (differences.isEmpty()) {
            bindings.adopt(attempt);
        }
        return differences;
    }

    private void compare(String place, JsonNode wanted, JsonNode actual, Bindings bindings, List<String> differences) {
        if (wanted.isObject() && actual.isObject()) {
            compareObjects(place, wanted, actual, bindings, differences);
        } else if (wanted.isArray() && actual.isArray() && wanted.size() == actual.size()) {
            for (int i = 0; i < wanted.size(); i++) {
                compare(place + "[" + i + "]", wanted.get(i), actual.get(i), bindings, differences);
            }
        } else if (!fits(wanted, actual, bindings)) {
            differences.add((place.isEmpty() ? "the document" : place) + " should be " + wanted + ", but is "
                    + (actual.isMissingNode() ? "missing" : actual));
        }
    }

    private void compareObjects(
            String place, JsonNode wanted, JsonNode actual, Bindings bindings, List<String> differences) {
        wanted.properties()
                .forEach(member -> compare(
                        member(place, member.getKey()),
                        member.getValue(),
                        actual.path(member.getKey()),
                        bindings,
                        differences));
        if (complete) {
            actual.properties().stream()
                    .filter(member -> !wanted.has(member.getKey()))
                    .forEach(member ->
                            differences.add(member(place, member.getKey()) + " is not expected: " + member.getValue()));
        }
    }

    private static String member(String place, String name) {
        return place.isEmpty() ? name : place + "." + name;
    }

    private static boolean fits(JsonNode wanted, JsonNode actual, Bindings bindings) {
        if (wanted.isString()) {
            TextPattern pattern = new TextPattern(wanted.stringValue());
            return (pattern.isAny() && !actual.isMissingNode())
                    || (actual.isString() && pattern.matches(actual.stringValue(), bindings))
                    || (actual.isNumber() && !pattern.isLiteral() && pattern.matches(actual.toString(), bindings));
        }
        if (wanted.isNumber() && actual.isNumber()) {
            return wanted.decimalValue().compareTo(actual.decimalValue()) == 0;
        }
        return wanted.equals(actual);
    }
}
