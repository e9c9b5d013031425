package io.github.darnold.openai.benchmark.provider;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A provider to measure.
///
/// @param name as tables and budgets call it
/// @param dialect which configurations it is given
/// @param path its executable; or a folder that is a package as the registry delivers it, with the executable in it
/// @param executable what is started
public record Candidate(String name, String dialect, Path path, Path executable) {

    private static final Pattern FORM = Pattern.compile("(?<name>[A-Za-z0-9._-]+)(:(?<dialect>[^=]+))?=(?<path>.+)");
    private static final String PREFIX = "terraform-provider-";

    /// Reads `NAME=PATH` or `NAME:DIALECT=PATH`.
    ///
    /// @throws InvalidCandidate when the form is another or there is nothing to start
    public static Candidate parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new InvalidCandidate("\"" + text + "\" is not NAME=PATH or NAME:DIALECT=PATH");
        }
        String dialect = matcher.group("dialect");
        return at(matcher.group("name"), dialect == null ? "" : dialect, Path.of(matcher.group("path")));
    }

    /// One whose dialect goes by its name.
    public static Candidate at(String name, Path path) {
        return at(name, "", path);
    }

    private static Candidate at(String name, String dialect, Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        if (!Files.exists(absolute)) {
            throw new InvalidCandidate(name + ": there is no " + absolute);
        }
        Path executable = Files.isDirectory(absolute) ? executableIn(name, absolute) : absolute;
        if (!Files.isExecutable(executable)) {
            throw new InvalidCandidate(name + ": " + executable + " is not executable");
        }
        return new Candidate(name, dialect, absolute, executable);
    }

    private static Path executableIn(String name, Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> found = files.filter(
                            file -> file.getFileName().toString().startsWith(PREFIX) && Files.isRegularFile(file))
                    .toList();
            if (found.size() != 1) {
                throw new InvalidCandidate(name + ": a package has one file whose name starts " + PREFIX + ", but "
                        + folder + " has " + found.size());
            }
            return found.getFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean isPackage() {
        return !path.equals(executable);
    }
}
