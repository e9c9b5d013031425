package io.github.darnold.openai.emulator.http;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A path with variables, such as `/threads/{thread_id}/runs`.
record PathPattern(List<String> segments) {

    static PathPattern of(String pattern) {
        return new PathPattern(split(pattern));
    }

    /// Words win over variables: `/threads/runs` is not the thread `runs`.
    int words() {
        return (int) segments.stream().filter(segment -> !isVariable(segment)).count();
    }

    Optional<Map<String, String>> match(String path) {
        List<String> actual = split(path);
        if (actual.size() != segments.size()) {
            return Optional.empty();
        }
        Map<String, String> variables = new HashMap<>();
        for (int i = 0; i < actual.size(); i++) {
            String wanted = segments.get(i);
            String value = actual.get(i);
            if (isVariable(wanted)) {
                if (value.isEmpty()) {
                    return Optional.empty();
                }
                variables.put(wanted.substring(1, wanted.length() - 1), decode(value));
            } else if (!wanted.equals(value)) {
                return Optional.empty();
            }
        }
        return Optional.of(variables);
    }

    private static List<String> split(String path) {
        return List.of(path.split("/", -1));
    }

    private static boolean isVariable(String segment) {
        return segment.startsWith("{");
    }

    private static String decode(String segment) {
        return URI.create("/" + segment).getPath().substring(1);
    }
}
