package io.github.darnold.openai.emulator.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// The bytes of a file. Made by a [Spool]; large ones are not kept in memory.
public sealed interface Content {

    int IN_ONE_PIECE = 1 << 20;

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

    /// As an answer: what is on disk is read while it is sent.
    default Answer answer(String contentType) {
        if (length() <= IN_ONE_PIECE) {
            return Answer.of(200, contentType, bytes());
        }
        Content all = this;
        byte[] first = first(IN_ONE_PIECE);
        return Answer.of(200, contentType, first).followedBy(new Answer.Rest() {
            @Override
            public long length() {
                return all.length() - first.length;
            }

            @Override
            public void writeTo(OutputStream out) throws IOException {
                try (InputStream in = all.open()) {
                    in.skipNBytes(first.length);
                    in.transferTo(out);
                }
            }
        });
    }

    private byte[] first(int count) {
        try (InputStream in = open()) {
            return in.readNBytes(count);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// All of them, where they are few.
    default byte[] bytes() {
        try (InputStream in = open()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
