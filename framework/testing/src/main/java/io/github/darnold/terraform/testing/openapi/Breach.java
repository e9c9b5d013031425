package io.github.darnold.terraform.testing.openapi;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// An error of the validator, as far as the findings need it.
///
/// @param route the keywords that led to the one that failed, with their names and indexes
/// @param place the segments of the value's JSON pointer
record Breach(List<String> route, List<String> place, Finding finding) {

    /// Rule of a value that fits several alternatives of a `oneOf`: as often the schema's fault as the value's.
    static final String OVERLAP = "oneOf-overlap";

    /// A choice between schemas that an error lies behind; `branch` is empty when the choice itself failed.
    record Choice(String keyword, List<String> route, List<String> place, Optional<Integer> branch) {

        /// The same choice about the same value, whatever the branch.
        List<Object> key() {
            return List.of(route, place);
        }

        /// How much of the route leads into the branch.
        int depth() {
            return route.size() + 1;
        }
    }

    Breach {
        route = List.copyOf(route);
        place = List.copyOf(place);
    }

    static Breach of(Error error) {
        List<String> place = segments(error.getInstanceLocation());
        String pointer = pointer(place);
        if (error.getProperty() != null) {
            pointer = JsonPointers.append(pointer, error.getProperty());
        }
        String rule = "oneOf.indexes".equals(error.getMessageKey()) ? OVERLAP : error.getKeyword();
        Finding finding = new Finding(pointer, rule, error.getMessage());
        return new Breach(segments(error.getEvaluationPath()), place, finding);
    }

    /// The first choice on the route, not looking at its first `from` segments.
    Optional<Choice> firstChoice(int from) {
        int consumed = 0;
        for (int i = 0; i < route.size(); ) {
            String keyword = route.get(i);
            boolean choice = keyword.equals("anyOf") || keyword.equals("oneOf");
            if (choice && i >= from) {
                Optional<Integer> branch =
                        i + 1 < route.size() ? Optional.of(Integer.valueOf(route.get(i + 1))) : Optional.empty();
                return Optional.of(new Choice(keyword, route.subList(0, i + 1), place.subList(0, consumed), branch));
            }
            consumed += descends(keyword) ? 1 : 0;
            i += takesArgument(keyword) ? 2 : 1;
        }
        return Optional.empty();
    }

    private static boolean descends(String keyword) {
        return switch (keyword) {
            case "properties", "patternProperties", "additionalProperties", "unevaluatedProperties" -> true;
            case "items", "prefixItems", "contains", "unevaluatedItems" -> true;
            default -> false;
        };
    }

    private static boolean takesArgument(String keyword) {
        return switch (keyword) {
            case "properties", "patternProperties", "dependentSchemas" -> true;
            case "prefixItems", "allOf", "anyOf", "oneOf" -> true;
            default -> false;
        };
    }

    static String pointer(List<String> place) {
        String pointer = "";
        for (String segment : place) {
            pointer = JsonPointers.append(pointer, segment);
        }
        return pointer;
    }

    private static List<String> segments(NodePath path) {
        return IntStream.range(0, path.getNameCount())
                .mapToObj(path::getElement)
                .map(String::valueOf)
                .toList();
    }
}
