package io.github.darnold.terraform.testing.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/// Where the document is known to be wrong or to lack something, one line each:
///
/// ```
/// # comment
/// METHOD /path/template | request or response | pointer or property | reason
/// ```
///
/// A pointer may be spelled `/tools/0/type` or `tools[].type`, with either meaning every element; `?name` is a query
/// parameter and `-` the whole body or call. After a space may stand the one rule that is meant, as violations name it
/// in their parentheses.
///
/// A line may be a rule for many places: the method `*` is any, a path that ends in `/**` is all that begins so, itself
/// included, and a property that ends in `**` is all that begins so. Lines remember that they were used, so that a line
/// that nothing needs any more can fail a
/// test.
public final class Deviations {

    private static final String REST = "**";

    private record Line(String text, String method, String path, String side, String property, String rule) {

        boolean isOf(String template) {
            return path.endsWith("/" + REST)
                    ? (template + "/").startsWith(path.substring(0, path.length() - REST.length()))
                    : path.equals(template);
        }

        boolean isOfConcrete(String concretePath) {
            return path.endsWith("/" + REST)
                    ? isOf(concretePath)
                    : PathTemplate.of(path).matches(concretePath);
        }

        boolean isAbout(String otherMethod, String otherSide, String pointer) {
            String wanted = normal(pointer);
            boolean there = property.endsWith(REST)
                    ? wanted.startsWith(property.substring(0, property.length() - REST.length()))
                    : property.equals(wanted);
            return there && side.equals(otherSide) && (method.equals("*") || method.equals(otherMethod));
        }
    }

    private final List<Line> lines;
    private final Set<Line> used = ConcurrentHashMap.newKeySet();

    private Deviations(List<Line> lines) {
        this.lines = List.copyOf(lines);
    }

    public static Deviations none() {
        return new Deviations(List.of());
    }

    /// Reads a file of such lines.
    ///
    /// @throws IllegalArgumentException when a line has another form, naming the line
    public static Deviations read(Path file) {
        try {
            return parse(Files.readAllLines(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Deviations parse(List<String> text) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < text.size(); i++) {
            String line = text.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                lines.add(line(line, i + 1));
            }
        }
        return new Deviations(lines);
    }

    private static Line line(String text, int number) {
        String[] columns = text.split("\\|", 4);
        String[] call = columns[0].strip().split("\\s+", -1);
        boolean complete = columns.length == 4
                && call.length == 2
                && call[1].startsWith("/")
                && !columns[3].isBlank()
                && !columns[2].isBlank();
        if (!complete || !Set.of("request", "response").contains(columns[1].strip())) {
            throw new IllegalArgumentException(
                    "Line %d is not 'METHOD /path | request or response | property | reason': %s"
                            .formatted(number, text));
        }
        String[] property = columns[2].strip().split("\\s+", 2);
        return new Line(
                text,
                call[0],
                call[1],
                columns[1].strip(),
                normal(property[0]),
                property.length == 2 ? property[1] : "");
    }

    /// Whether a line speaks of this place, whatever the rule; marks it as used.
    public boolean covers(String method, String template, String side, String pointer) {
        return use(line -> line.isOf(template) && line.isAbout(method, side, pointer));
    }

    /// The lines that covered nothing so far.
    public List<String> unused() {
        return lines.stream()
                .filter(line -> !used.contains(line))
                .map(Line::text)
                .toList();
    }

    boolean covers(Violation violation) {
        Violation.Call call = violation.call();
        return use(line -> line.isOf(call.path())
                && line.isAbout(call.method(), call.side(), violation.pointer())
                && (line.rule.isEmpty() || line.rule.equals(violation.rule())));
    }

    /// Whether a call that the document lacks is one that a line names as a whole.
    boolean coversCall(String method, String concretePath, String side) {
        return use(line -> line.isOfConcrete(concretePath) && line.isAbout(method, side, ""));
    }

    private boolean use(Predicate<Line> meant) {
        List<Line> covering = lines.stream().filter(meant).toList();
        used.addAll(covering);
        return !covering.isEmpty();
    }

    private static String normal(String pointer) {
        if (pointer.endsWith(REST)) {
            return pointer;
        }
        return pointer.equals("-") ? "" : JsonPointers.toPropertyPath(pointer);
    }
}
