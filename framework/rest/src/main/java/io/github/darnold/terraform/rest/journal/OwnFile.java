package io.github.darnold.terraform.rest.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The file of this process. Its lock tells the others that the process lives: the operating system takes it away with
/// the process, however that ends.
final class OwnFile implements AutoCloseable {

    private final Path file;
    private final FileChannel channel;

    private OwnFile(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static OwnFile create(Path file, Line process) throws IOException {
        FileChannel channel =
                Private.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.READ);
        OwnFile own = new OwnFile(file, channel);
        try {
            if (LivenessLock.claim(channel) == null) {
                throw new IOException("another process has locked it");
            }
            own.append(process);
            return own;
        } catch (IOException e) {
            own.discard();
            throw e;
        }
    }

    Path path() {
        return file;
    }

    void append(Line line) throws IOException {
        ByteBuffer bytes = line.bytes();
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /// Takes back all that it told: half of the truth could lead others to adopt what Terraform has recorded.
    void discard() throws IOException {
        try (channel) {
            channel.truncate(0);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
