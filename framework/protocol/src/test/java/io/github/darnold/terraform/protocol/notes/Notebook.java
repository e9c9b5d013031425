package io.github.darnold.terraform.protocol.notes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// Notes by id, each a file.
///
/// @param greeting stands before every note
record Notebook(Path directory, String greeting) {

    String add(String text) {
        String id = UUID.randomUUID().toString();
        write(id, text);
        return id;
    }

    Pens pens() {
        return new Pens(directory.resolveSibling("pens.txt"));
    }

    void write(String id, String text) {
        try {
            Files.writeString(directory.resolve(id), greeting + text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<String> read(String id) {
        try {
            return Files.exists(directory.resolve(id))
                    ? Optional.of(Files.readString(directory.resolve(id)).substring(greeting.length()))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void remove(String id) {
        try {
            Files.deleteIfExists(directory.resolve(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> ids() {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long count() {
        try (Stream<Path> files = Files.list(directory)) {
            return files.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
