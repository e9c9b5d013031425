package io.github.darnold.terraform.rest.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// The folder with a file for each process. A process writes its own file and, once the owner of another one has died,
/// adds to that what was settled.
record Folder(Path path) {

    private static final String ENDING = ".jsonl";

    boolean exists() {
        return Files.isDirectory(path);
    }

    /// Makes the file of this process.
    OwnFile begin(Line process) throws IOException {
        Files.createDirectories(path);
        String name = self() + "-" + UUID.randomUUID() + ENDING;
        return OwnFile.create(path.resolve(name), process);
    }

    private static Host self() {
        return Host.of(ProcessHandle.current());
    }

    /// What all files but that of this process tell.
    Others others() throws IOException {
        List<Run> ended = new ArrayList<>();
        List<Run> alive = new ArrayList<>();
        for (Path file : files()) {
            try {
                // Asked before it is read: what a living process writes in between does not matter.
                List<Run> place = Life.isIn(file) ? alive : ended;
                place.add(Run.read(file));
            } catch (NoSuchFileException gone) {
                // Another process has found that nothing is left to do about it.
            }
        }
        return new Others(List.copyOf(ended), List.copyOf(alive));
    }

    /// The processes of a folder, but for this one.
    record Others(List<Run> ended, List<Run> alive) {

        static final Others NONE = new Others(List.of(), List.of());

        /// Whether there is one whose Terraform is gone: it is about to end.
        boolean isAnyEnding() {
            return alive.stream().anyMatch(run -> !run.terraform().isAlive());
        }
    }

    private List<Path> files() throws IOException {
        if (!exists()) {
            return List.of();
        }
        String own = self() + "-";
        try (Stream<Path> all = Files.list(path)) {
            return all.filter(file -> file.toString().endsWith(ENDING))
                    .filter(file -> !file.getFileName().toString().startsWith(own))
                    .sorted()
                    .toList();
        }
    }

    /// Settles an open create of an ended process.
    ///
    /// @param before what has to be written before that
    /// @return whether it is this process that does so: of several, one does
    boolean settle(Run run, Entry entry, Line settled, Runnable before) throws IOException {
        Path guard = path.resolve("lock");
        try (FileChannel channel = FileChannel.open(guard, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock _ = channel.lock()) {
            boolean isOpen = Run.read(run.file()).open().stream().anyMatch(each -> each.number() == entry.number());
            if (isOpen) {
                before.run();
                append(run, settled);
            }
            return isOpen;
        } catch (NoSuchFileException _) {
            return false;
        }
    }

    /// Adds to the file of an ended process. Where there is no place for it, the file goes: it would tell half of the
    /// truth.
    void append(Run run, Line line) throws IOException {
        try (FileChannel channel = FileChannel.open(run.file(), StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            ByteBuffer bytes = line.bytes();
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (NoSuchFileException e) {
            throw e;
        } catch (IOException _) {
            delete(run);
        }
    }

    void delete(Run run) throws IOException {
        Files.deleteIfExists(run.file());
    }
}
