package io.github.darnold.terraform.testing.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Looks for secrets where none may be: in all that was printed, logged or stored.
///
/// @param known files that the scenario itself put there
record SecretSearch(List<String> secrets, List<Path> known) {

    /// Each file with a secret in it.
    List<String> leaksIn(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !known.contains(file))
                    .filter(this::hasSecret)
                    .map(file -> folder.relativize(file).toString())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean hasSecret(Path file) {
        try {
            String content = Files.readString(file, StandardCharsets.ISO_8859_1);
            return secrets.stream().anyMatch(content::contains);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
