package io.github.darnold.openai.emulator.control;

import java.util.List;

/// Which requests a fault hits.
///
/// @param method an HTTP method, or `*` for all
/// @param pathPattern relative to the base URL, such as `/assistants/{id}`: a segment `*` or `{...}` stands for any one
///     segment, a last segment `**` for all that follows, nothing included
public record RequestMatcher(String method, String pathPattern) {

    public static final RequestMatcher ALL = new RequestMatcher("*", "/**");

    public RequestMatcher {
        if (method.isBlank()) {
            throw new IllegalArgumentException("a method is needed, or *");
        }
        if (!pathPattern.startsWith("/")) {
            throw new IllegalArgumentException("a path pattern starts with /: " + pathPattern);
        }
    }

    boolean matches(String requestMethod, String path) {
        if (!method.equals("*") && !method.equalsIgnoreCase(requestMethod)) {
            return false;
        }
        List<String> wanted = segments(pathPattern);
        List<String> actual = segments(path);
        boolean open = !wanted.isEmpty() && wanted.getLast().equals("**");
        int fixed = open ? wanted.size() - 1 : wanted.size();
        if (open ? actual.size() < fixed : actual.size() != fixed) {
            return false;
        }
        for (int i = 0; i < fixed; i++) {
            if (!anySegment(wanted.get(i)) && !wanted.get(i).equals(actual.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static List<String> segments(String path) {
        return List.of(path.substring(1).split("/", -1));
    }

    private static boolean anySegment(String segment) {
        return segment.equals("*") || (segment.startsWith("{") && segment.endsWith("}"));
    }
}
