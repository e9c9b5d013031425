package io.github.darnold.terraform.testing.scenario.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Takes a folder with a configuration, modules and tests of it included, for the files that a scenario begins with.
final class FolderReader {

    private static final Pattern CONFIGURATION = Pattern.compile(".*\\.(tf|tfvars|hcl)");

    private FolderReader() {}

    /// What else lies there, such as a state, is of whoever tried the configuration by hand.
    static List<Step> read(Place place, Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new InvalidScenario(place, "there is no folder " + folder);
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(folder::relativize)
                    .filter(FolderReader::isConfiguration)
                    .sorted()
                    .<Step>map(file -> new Step.PutFile(place, file.toString(), content(folder.resolve(file))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isConfiguration(Path file) {
        boolean isHidden = file.toString().startsWith(".") || file.toString().contains("/.");
        return !isHidden && CONFIGURATION.matcher(file.toString()).matches();
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
