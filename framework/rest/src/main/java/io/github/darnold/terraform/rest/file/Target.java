package io.github.darnold.terraform.rest.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// A local file that is there as a whole or not at all: its bytes gather beside it under another name. Thread-safe.
public final class Target implements AutoCloseable {

    private final Path target;
    private final Path part;
    private final FileChannel channel;

    private Target(Path target, Path part, FileChannel channel) {
        this.target = target;
        this.part = part;
        this.channel = channel;
    }

    /// What a file is known by.
    ///
    /// @param sha256 in hexadecimal
    public record Written(String sha256, long bytes) {}

    /// Makes a place for the bytes, and the folders above it. What a link leads to is written, not the link.
    ///
    /// @throws IOException when nothing can be written there
    public static Target at(Path path) throws IOException {
        Path target = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
        Path folder = target.getParent();
        if (Files.isDirectory(target) || folder == null) {
            throw new FileSystemException(path.toString(), null, "is a folder");
        }
        Files.createDirectories(folder);
        Path part = folder.resolve("." + target.getFileName() + "." + UUID.randomUUID() + ".part");
        return new Target(
                target, part, FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
    }

    /// Adds bytes.
    public synchronized void write(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /// All bytes are there: from now on the file is. One that has the same already stays untouched.
    ///
    /// @param isPacked whether it is what is inside of these bytes, by gzip
    /// @param replaces whether a file that is there with other bytes may go
    /// @throws FileAlreadyExistsException when one is there that may not
    public synchronized Written complete(boolean isPacked, boolean replaces) throws IOException {
        if (isPacked) {
            unpack();
        }
        channel.force(true);
        channel.close();
        Written written = new Written(sha256(part), Files.size(part));
        if (!isThere(written)) {
            if (!replaces && Files.exists(target)) {
                throw new FileAlreadyExistsException(target.toString());
            }
            keepPermissions();
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        }
        return written;
    }

    /// What is not packed after all stays as it is.
    private void unpack() throws IOException {
        Path packed = part.resolveSibling(part.getFileName() + ".gz");
        Files.copy(part, packed);
        try (InputStream in = new GZIPInputStream(Files.newInputStream(packed))) {
            channel.truncate(0);
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                write(ByteBuffer.wrap(buffer, 0, read));
            }
        } catch (ZipException _) {
            channel.truncate(0);
            write(ByteBuffer.wrap(Files.readAllBytes(packed)));
        } finally {
            Files.deleteIfExists(packed);
        }
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return Digest.of(bytes).sha256();
        }
    }

    private boolean isThere(Written written) throws IOException {
        return Files.isRegularFile(target)
                && Files.size(target) == written.bytes()
                && sha256(target).equals(written.sha256());
    }

    /// Those of the file that is replaced.
    private void keepPermissions() throws IOException {
        if (Files.exists(target)
                && target.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(part, Files.getPosixFilePermissions(target));
        }
    }

    /// Leaves no half file behind.
    @Override
    public synchronized void close() {
        try (channel) {
            Files.deleteIfExists(part);
        } catch (IOException _) {
            // It is beside the file under a name of its own, and nobody takes it for the file.
        }
    }
}
