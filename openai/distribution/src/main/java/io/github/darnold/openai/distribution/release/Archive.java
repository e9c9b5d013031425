package io.github.darnold.openai.distribution.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/// A zip whose bytes depend on names and contents of its files alone, and on which of them may be executed. It holds no
/// folders and no links. Grows until it is written.
final class Archive {

    private static final int FILE = 0100644;
    private static final int EXECUTABLE = 0100755;

    /// Sorted, in an order that is the same everywhere.
    private final Map<String, Path> files = new TreeMap<>();

    /// Adds a file, or all files of a folder below this name.
    ///
    /// @param name empty for files at the top
    /// @throws IllegalArgumentException when there is one of that name, or a link
    Archive add(String name, Path source) throws IOException {
        try (Stream<Path> found = Files.walk(source)) {
            List<Path> all = found.filter(file -> !Files.isDirectory(file)).toList();
            all.forEach(file -> addFile(join(name, source.relativize(file)), file));
        }
        return this;
    }

    private static String join(String name, Path below) {
        String path = below.toString().replace('\\', '/');
        return name.isEmpty() || path.isEmpty() ? name + path : name + "/" + path;
    }

    private void addFile(String name, Path file) {
        if (Files.isSymbolicLink(file)) {
            throw new IllegalArgumentException(file + " is a link, and not everybody unpacks those");
        }
        if (files.putIfAbsent(name, file) != null) {
            throw new IllegalArgumentException("Two files are called " + name);
        }
    }

    /// @param time of all files
    void write(Path target, Instant time) throws IOException {
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(target)) {
            for (Map.Entry<String, Path> file : files.entrySet()) {
                ZipArchiveEntry entry = new ZipArchiveEntry(file.getKey());
                entry.setUnixMode(Files.isExecutable(file.getValue()) ? EXECUTABLE : FILE);
                entry.setTime(asIfLocal(time));
                zip.putArchiveEntry(entry);
                Files.copy(file.getValue(), zip);
                zip.closeArchiveEntry();
            }
        }
    }

    /// Zips tell times without a zone: the one that reads the same wherever it is written.
    private static long asIfLocal(Instant time) {
        return LocalDateTime.ofInstant(time, ZoneOffset.UTC)
                .atZone(ZoneId.systemDefault())
                .toInstant()
                .toEpochMilli();
    }
}
