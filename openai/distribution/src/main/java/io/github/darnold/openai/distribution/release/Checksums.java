package io.github.darnold.openai.distribution.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/// The SHA-256 of all archives of a release and of its manifest, as `sha256sum` prints them.
final class Checksums {

    private Checksums() {}

    /// @throws IOException when the folder holds no archive, or no manifest
    static Path write(Names names, Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> isListed(names, file)).sorted().toList();
        }
        if (files.size() < 2 || !Files.exists(folder.resolve(names.manifest()))) {
            throw new IOException(folder + " needs archives and a manifest, and has " + files);
        }
        StringBuilder lines = new StringBuilder();
        for (Path file : files) {
            lines.append(sha256(file)).append("  ").append(file.getFileName()).append('\n');
        }
        return Files.writeString(folder.resolve(names.checksums()), lines);
    }

    private static boolean isListed(Names names, Path file) {
        String name = file.getFileName().toString();
        return names.isArchive(name) || name.equals(names.manifest());
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
