package io.github.darnold.openai.provider.dropin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The lines of `missing-types.txt`: `R openai_role` for a type that is not here, `R openai_role | why` for one that is
/// not complete. Mutable: lines remember that they were used.
final class MissingTypes {

    private final List<String> lines;
    private final Set<String> used = new HashSet<>();

    private MissingTypes(List<String> lines) {
        this.lines = List.copyOf(lines);
    }

    static MissingTypes read() {
        Path file = Path.of(
                System.getProperty("project.root", "../.."), "openai/provider/src/test/resources/missing-types.txt");
        try {
            return new MissingTypes(Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Whether a line speaks of this type.
    ///
    /// @param isHere so that the line must say why it is not complete
    boolean covers(String type, boolean isHere) {
        List<String> covering = lines.stream()
                .filter(line -> isHere ? line.matches(type + " \\| \\S.*") : line.equals(type))
                .toList();
        used.addAll(covering);
        return !covering.isEmpty();
    }

    List<String> unused() {
        return lines.stream().filter(line -> !used.contains(line)).toList();
    }
}
