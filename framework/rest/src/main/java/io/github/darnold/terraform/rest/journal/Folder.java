package io.github.darnold.terraform.rest.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The folder with a file for each process. A process writes its own file and, once the owner of another one has died,
/// adds to that what was settled.
record Folder(Path path) {

    private static final String ENDING = ".jsonl";

    /// Process number, its start, and what tells it from others of the same in other containers.
    private static final Pattern NAME = Pattern.compile("\\d{1,19}-\\d{1,19}-[0-9a-f-]{1,36}\\.jsonl");

    /// Far more than there ever are, and few enough to be read in a moment.
    private static final int MOST_FILES = 1_000;

    private static final int MOST_NAMES = 10_000;
    private static final long MOST_BYTES = 32 << 20;

    boolean exists() {
        return Private.isFolder(path);
    }

    /// Makes the file of this process.
    OwnFile begin(Line process) throws IOException {
        Private.folder(path);
        String name = self() + "-" + UUID.randomUUID() + ENDING;
        return OwnFile.create(path.resolve(name), process);
    }

    private static ProcessIdentity self() {
        return ProcessIdentity.of(ProcessHandle.current());
    }

    /// What all files but that of this process tell.
    Others others() throws IOException {
        List<ProcessJournal> ended = new ArrayList<>();
        List<ProcessJournal> alive = new ArrayList<>();
        long bytes = 0;
        for (Path file : files()) {
            bytes += Math.max(0, Private.length(file));
            if (bytes > MOST_BYTES) {
                break;
            }
            try {
                // Asked before it is read: what a living process writes in between does not matter.
                List<ProcessJournal> place = LivenessLock.isIn(file) ? alive : ended;
                ProcessJournal.read(file, MOST_BYTES).ifPresent(place::add);
            } catch (NoSuchFileException gone) {
                // Another process has found that nothing is left to do about it.
            }
        }
        return new Others(List.copyOf(ended), List.copyOf(alive));
    }

    /// The processes of a folder, but for this one.
    record Others(List<ProcessJournal> ended, List<ProcessJournal> alive) {

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
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.list(path).limit(MOST_NAMES)) {
            Iterator<Path> each = all.iterator();
            while (each.hasNext() && files.size() < MOST_FILES) {
                Path file = each.next();
                String name = file.getFileName().toString();
                if (NAME.matcher(name).matches() && !name.startsWith(own) && Private.length(file) >= 0) {
                    files.add(file);
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        files.sort(Comparator.naturalOrder());
        return files;
    }

    /// Settles an open create of an ended process.
    ///
    /// @param before what has to be written before that
    /// @return whether it is this process that does so: of several, one does
    boolean settle(ProcessJournal run, Entry entry, Line settled, Runnable before) throws IOException {
        Path guard = path.resolve("lock");
        try (FileChannel channel = Private.open(guard, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock _ = channel.lock()) {
            boolean isOpen = ProcessJournal.read(run.file(), MOST_BYTES).stream()
                    .flatMap(each -> each.open().stream())
                    .anyMatch(each -> each.number() == entry.number());
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
    void append(ProcessJournal run, Line line) throws IOException {
        try (FileChannel channel = Private.open(run.file(), StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
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

    void delete(ProcessJournal run) throws IOException {
        Files.deleteIfExists(run.file());
    }
}
