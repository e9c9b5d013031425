package io.github.darnold.terraform.rest.journal;

import static java.nio.file.StandardOpenOption.READ;

import io.github.darnold.terraform.plugin.value.ObjectValue;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What the file of one process tells of its creates.
///
/// @param salt of its fingerprints
/// @param terraform the process that started it
/// @param lastSign when it wrote last
/// @param isOrderly whether Terraform asked it to end
/// @param open the creates about which something is left to do
/// @param known the objects that belong to somebody, those of all creates and those seen in states, with the time when
/// they were made; long ago for those that have been seen since
record ProcessJournal(
        Path file,
        String salt,
        String workspace,
        ProcessIdentity terraform,
        Instant lastSign,
        boolean isOrderly,
        List<Entry> open,
        Map<Known, Instant> known) {

    /// An object that belongs to somebody.
    record Known(String type, ObjectValue key) {}

    /// Reads a file. What a process wrote in part when it died counts for nothing.
    ///
    /// @param most bytes: of a longer one, only the half would be known
    /// @return empty when it is no journal's, or too long
    static Optional<ProcessJournal> read(Path file, long most) throws IOException {
        if (Private.length(file) < 0 || Private.length(file) > most) {
            return Optional.empty();
        }
        Reader reader = new Reader();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(Channels.newInputStream(Private.open(file, READ)), StandardCharsets.UTF_8))) {
            Optional<Line> first =
                    lines.lines().filter(line -> !line.isBlank()).findFirst().flatMap(Line::parse);
            if (first.isEmpty() || first.get().event() != Line.Event.PROCESS) {
                return Optional.empty();
            }
            reader.read(first.get());
            lines.lines()
                    .filter(line -> !line.isBlank())
                    .forEach(line -> Line.parse(line).ifPresent(reader::read));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return Optional.of(reader.run(file));
    }

    /// Whether nothing was made, and nothing is left to do.
    boolean isWithoutObjects() {
        return open.isEmpty() && known.isEmpty();
    }

    ProcessJournal without(Collection<Entry> settled) {
        return new ProcessJournal(
                file,
                salt,
                workspace,
                terraform,
                lastSign,
                isOrderly,
                open.stream().filter(entry -> !settled.contains(entry)).toList(),
                known);
    }

    /// Takes one line after the other. Mutable.
    private static final class Reader {

        private final Map<Long, Entry> entries = new TreeMap<>();
        private final Map<Known, Instant> known = new HashMap<>();
        private Line process = new Line(ObjectValue.EMPTY);
        private Instant lastSign = Instant.EPOCH;
        private boolean isOrderly;

        void read(Line line) {
            Line.Event event = line.event();
            if (event == null) {
                return;
            }
            if (event != Line.Event.SETTLED && event != Line.Event.SEEN) {
                // Those two may come from others.
                lastSign = line.at();
            }
            long number = line.number("create");
            switch (event) {
                case PROCESS -> process = line;
                case BEGUN -> entries.put(number, begun(number, line));
                case MADE -> made(number, line.object("key"), line.at());
                case ANSWERED -> entries.computeIfPresent(number, (_, entry) -> entry.at(Entry.Progress.ANSWERED));
                case DOUBTED -> entries.computeIfPresent(number, (_, entry) -> entry.at(Entry.Progress.DOUBTED));
                case UNRECORDED -> entries.computeIfPresent(number, (_, entry) -> entry.at(Entry.Progress.UNRECORDED));
                case SETTLED -> entries.remove(number);
                case SEEN -> known.put(new Known(line.text("type"), line.object("key")), Instant.EPOCH);
                case ENDED -> isOrderly = true;
            }
        }

        private static Entry begun(long number, Line line) {
            return new Entry(
                    number,
                    line.text("type"),
                    line.texts("key"),
                    line.text("configuration"),
                    line.text("plan"),
                    line.at(),
                    null,
                    Entry.Progress.UNANSWERED);
        }

        private void made(long number, ObjectValue key, Instant at) {
            entries.computeIfPresent(number, (_, entry) -> {
                known.put(new Known(entry.type(), key), at);
                return entry.made(key);
            });
        }

        ProcessJournal run(Path file) {
            return new ProcessJournal(
                    file,
                    process.text("salt"),
                    process.text("workspace"),
                    ProcessIdentity.of(process.object("terraform")),
                    lastSign,
                    isOrderly,
                    List.copyOf(entries.values()),
                    Map.copyOf(known));
        }
    }
}
