package io.github.darnold.terraform.rest.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.Set;

/// Files and folders of the user alone, reached through no link: whoever else can write where they stand must not
/// choose what is read, changed or deleted.
final class Private {

    private static final String OWNER_ONLY = "rwx------";

    /// Whether there is a folder, and not a link to one.
    static boolean isFolder(Path path) {
        return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    }

    /// Makes the folder, or makes it the user's alone.
    static void folder(Path path) throws IOException {
        try {
            Files.createDirectory(path, permissions(path, OWNER_ONLY));
        } catch (FileAlreadyExistsException _) {
            if (!isFolder(path)) {
                throw new IOException(path + " is no folder");
            }
            if (isPosix(path)) {
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(OWNER_ONLY));
            }
        }
    }

    /// Opens a file, and not what a link leads to; one that is made is the user's alone.
    static FileChannel open(Path file, OpenOption... options) throws IOException {
        Set<OpenOption> all = new HashSet<>(Set.of(options));
        all.add(LinkOption.NOFOLLOW_LINKS);
        return FileChannel.open(file, all, permissions(file, "rw-------"));
    }

    /// The length of a file; less than 0 for what is no file at all: a link, a pipe, a device.
    static long length(Path file) throws IOException {
        try {
            BasicFileAttributes found =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return found.isRegularFile() ? found.size() : -1;
        } catch (NoSuchFileException _) {
            return -1;
        }
    }

    private static FileAttribute<?>[] permissions(Path path, String permissions) {
        return isPosix(path)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private Private() {}
}
