package io.github.darnold.openai.distribution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A page about the project, and what it names in the project's source.
///
/// @param root of the project
/// @param file of the page, from there
record Page(Path root, String file) {

    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");

    static Page of(String file) {
        return new Page(Path.of(System.getProperty("project.root")), file);
    }

    /// What stands in backquotes.
    Stream<String> words() throws IOException {
        return CODE.matcher(Files.readString(root.resolve(file))).results().map((MatchResult match) -> match.group(1));
    }

    /// The files of the project's classes, by name; of several with one name, all.
    Map<String, Path[]> classes() throws IOException {
        try (Stream<Path> framework = Files.walk(root.resolve("framework"));
                Stream<Path> openai = Files.walk(root.resolve("openai"))) {
            return Stream.concat(framework, openai)
                    .filter(path -> path.toString().endsWith(".java"))
                    .collect(Collectors.toMap(
                            Page::className,
                            path -> new Path[] {path},
                            (some, more) ->
                                    Stream.of(some, more).flatMap(Stream::of).toArray(Path[]::new)));
        }
    }

    private static String className(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - ".java".length());
    }
}
