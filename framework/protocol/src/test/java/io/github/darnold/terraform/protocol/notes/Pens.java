package io.github.darnold.terraform.protocol.notes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;

/// A book about pens, with a line for each that was taken, filled or put back.
record Pens(Path book) {

    String take() {
        String pen = UUID.randomUUID().toString();
        write("took " + pen);
        return pen;
    }

    void fill(String pen) {
        write("filled " + pen);
    }

    void putBack(String pen) {
        write("put back " + pen);
    }

    List<String> lines() {
        try {
            return Files.exists(book) ? Files.readAllLines(book) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String line) {
        try {
            Files.writeString(book, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
