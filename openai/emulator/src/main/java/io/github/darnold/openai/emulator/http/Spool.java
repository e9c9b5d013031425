package io.github.darnold.openai.emulator.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Keeps what is uploaded: tiny contents in memory, all others in a folder that is there as long as the emulator runs.
/// Safe for use by many threads.
public final class Spool implements AutoCloseable {

    private static final int IN_MEMORY = 1 << 13;
    private static final int BUFFER = 1 << 16;

    private @Nullable Path folder;

    /// Reads to the end.
    ///
    /// @throws ApiError when there are more bytes than the limit
    public Content keep(InputStream in, long limit) throws IOException {
        byte[] start = in.readNBytes((int) Math.min(IN_MEMORY, limit) + 1);
        if (start.length > limit) {
            throw ApiError.tooLarge(limit);
        }
        if (start.length <= IN_MEMORY) {
            return new Content.InMemory(start);
        }
        Path file = Files.createTempFile(folder(), "content", null);
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(start);
            long length = start.length + copy(in, out, limit, start.length);
            return new Content.OnDisk(file, length);
        } catch (IOException | ApiError e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private static long copy(InputStream in, OutputStream out, long limit, long before) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long copied = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            copied += read;
            if (before + copied > limit) {
                throw ApiError.tooLarge(limit);
            }
            out.write(buffer, 0, read);
        }
        return copied;
    }

    private synchronized Path folder() throws IOException {
        if (folder == null) {
            folder = Files.createTempDirectory("openai-emulator");
        }
        return folder;
    }

    /// Deletes what is left.
    @Override
    public synchronized void close() {
        if (folder == null) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
