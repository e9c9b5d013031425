package io.github.darnold.terraform.rest.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// Tells by a lock whether the process that has a file lives, also where process numbers say nothing: in another
/// container, say.
final class LivenessLock {

    /// Far behind all lines, as some systems keep others from reading what is locked.
    private static final long PLACE = Long.MAX_VALUE - 1;

    /// Takes the lock; null when another process has it.
    static @Nullable FileLock claim(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(PLACE, 1, false);
        } catch (OverlappingFileLockException _) {
            return null;
        }
    }

    /// Whether the owner of a file lives. Not to be asked about files of this process itself, which would lose their
    /// locks.
    static boolean isIn(Path file) throws IOException {
        try (FileChannel channel = Private.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
                FileLock lock = claim(channel)) {
            return lock == null;
        }
    }

    private LivenessLock() {}
}
