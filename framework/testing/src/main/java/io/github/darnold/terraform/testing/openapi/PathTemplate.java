package io.github.darnold.terraform.testing.openapi;

import java.util.List;

/// A path of the document, `/threads/{thread_id}/runs`, as the segments that a concrete path must have.
record PathTemplate(String text, List<String> segments) implements Comparable<PathTemplate> {

    PathTemplate {
        segments = List.copyOf(segments);
    }

    static PathTemplate of(String text) {
        if (!text.startsWith("/")) {
            throw new IllegalArgumentException("A path starts with a slash: " + text);
        }
        return new PathTemplate(text, segmentsOf(text));
    }

    boolean matches(String concretePath) {
        List<String> actual = segmentsOf(concretePath);
        if (actual.size() != segments.size()) {
            return false;
        }
        for (int i = 0; i < actual.size(); i++) {
            boolean fits = isVariable(segments.get(i))
                    ? !actual.get(i).isEmpty()
                    : segments.get(i).equals(actual.get(i));
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    /// The more specific template first: OpenAPI prefers `/threads/runs` to `/threads/{thread_id}`.
    @Override
    public int compareTo(PathTemplate other) {
        int common = Math.min(segments.size(), other.segments.size());
        for (int i = 0; i < common; i++) {
            int order = Boolean.compare(isVariable(segments.get(i)), isVariable(other.segments.get(i)));
            if (order != 0) {
                return order;
            }
        }
        return text.compareTo(other.text);
    }

    private static boolean isVariable(String segment) {
        return segment.startsWith("{") && segment.endsWith("}");
    }

    private static List<String> segmentsOf(String path) {
        return List.of(path.split("/", -1));
    }
}
