package io.github.darnold.openai.emulator.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// The bytes of a file. Made by a [Spool]; large ones are not kept in memory.
public sealed interface Content {

    long length();

    InputStream open() throws IOException;

    /// Gives the room back that it takes. Nobody may read it any more.
    void discard();

    @SuppressWarnings("ArrayRecordComponent") // never changed
    record InMemory(byte[] content) implements Content {

        @Override
        public long length() {
            return content.length;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(content);
        }

        @Override
        public void discard() {}
    }

    record OnDisk(Path path, long length) implements Content {

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(path);
        }

        @Override
        public void discard() {
            try {
                Files.deleteIfExists(path);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// One after the other.
    record Joined(List<Content> parts) implements Content {

        public Joined {
            parts = List.copyOf(parts);
        }

        @Override
        public long length() {
            return parts.stream().mapToLong(Content::length).sum();
        }

        @Override
        public InputStream open() throws IOException {
            List<InputStream> streams = new ArrayList<>();
            for (Content part : parts) {
                streams.add(part.open());
            }
            return new SequenceInputStream(Collections.enumeration(streams));
        }

        @Override
        public void discard() {
            parts.forEach(Content::discard);
        }
    }

    /// All of them, for answers.
    default byte[] bytes() {
        try (InputStream in = open()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
