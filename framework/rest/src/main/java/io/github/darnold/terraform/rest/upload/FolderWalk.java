package io.github.darnold.terraform.rest.upload;

import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.diagnostic.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The files in a folder, at any depth, sorted by their paths below it, so that they have one hash on every machine.
record FolderWalk(String argument, Path folder, int maxFiles) {

    /// The folder's own name is the first part of each.
    ///
    /// @throws Failure when there are too many
    Contents contents() {
        Path top = folder.toAbsolutePath().normalize();
        Path parent = top.getParent() == null ? top : top.getParent();
        List<Contents.Entry> entries = files(top).stream()
                .map(file ->
                        Contents.Entry.at(parent.relativize(file).toString().replace('\\', '/'), file))
                .sorted(Comparator.comparing(Contents.Entry::name))
                .toList();
        if (entries.size() > maxFiles) {
            throw refused("has too many files", "At most " + maxFiles + " files of a folder can be uploaded.");
        }
        return new Contents(argument, entries, false);
    }

    /// One more than are allowed, at most: a folder may be the root of a disk.
    private List<Path> files(Path top) {
        if (!Files.isDirectory(top)) {
            throw refused(
                    "is no folder",
                    "Paths count from the folder that Terraform runs in; \"${path.module}/...\" counts from the"
                            + " module's.");
        }
        try (Stream<Path> all = Files.walk(top)) {
            List<Path> files =
                    all.filter(Files::isRegularFile).limit(maxFiles + 1L).toList();
            if (files.isEmpty()) {
                throw refused("has no files", "There is nothing to upload.");
            }
            return files;
        } catch (IOException | UncheckedIOException e) {
            throw refused("cannot be read", String.valueOf(e.getMessage()));
        }
    }

    private Failure refused(String problem, String detail) {
        return new Failure(Diagnostic.error(folder + " " + problem, detail).at(argument));
    }
}
