package io.github.darnold.terraform.rest.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/// A file as it was when somebody looked. Equal ones have the same bytes, as far as size and time tell.
///
/// @param size in bytes; negative where there is no file that can be read
public record LocalFile(Path path, long size, FileTime modified) {

    private static final long NO_FILE = -1;

    /// Looks at a file.
    public static LocalFile at(Path path) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            return attributes.isRegularFile() && Files.isReadable(path)
                    ? new LocalFile(path, attributes.size(), attributes.lastModifiedTime())
                    : none(path);
        } catch (IOException _) {
            return none(path);
        }
    }

    private static LocalFile none(Path path) {
        return new LocalFile(path, NO_FILE, FileTime.fromMillis(0));
    }

    public boolean exists() {
        return size != NO_FILE;
    }

    /// Whether it still is as it was.
    public boolean isUnchanged() {
        return at(path).equals(this);
    }
}
