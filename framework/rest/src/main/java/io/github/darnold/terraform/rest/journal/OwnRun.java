package io.github.darnold.terraform.rest.journal;

import io.github.darnold.terraform.plugin.call.CallContext;
import io.github.darnold.terraform.plugin.provider.Shutdown;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.TupleValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.rest.creation.Fingerprint;
import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/// The creates of this process, and its file. Not thread-safe.
final class OwnRun {

    private final CallContext context;
    private final OwnFile file;
    private final String salt;
    private final Map<Long, Entry> open = new TreeMap<>();
    private long last;
    private boolean hasMade;

    private OwnRun(CallContext context, OwnFile file, String salt) {
        this.context = context;
        this.file = file;
        this.salt = salt;
    }

    static OwnRun begin(Folder folder, CallContext context) throws IOException {
        String salt = UUID.randomUUID().toString();
        ObjectValue terraform = ProcessHandle.current()
                .parent()
                .map(parent -> ProcessIdentity.of(parent).fields())
                .orElse(ObjectValue.EMPTY);
        Line process = Line.of(Line.Event.PROCESS, context.time().now())
                .with("version", Value.of(1))
                .with("salt", Value.of(salt))
                .with("workspace", Value.of(context.surroundings().workspace()))
                .with("terraform", terraform);
        return new OwnRun(context, folder.begin(process), salt);
    }

    long begun(CreateFingerprint request) throws IOException {
        last++;
        Entry entry = new Entry(
                last,
                request.type(),
                request.keyNames(),
                Fingerprint.of(request.configuration(), salt),
                Fingerprint.of(request.plan(), salt),
                now(),
                null,
                Entry.Progress.UNANSWERED);
        open.put(last, entry);
        file.append(line(Line.Event.BEGUN, last)
                .with("type", Value.of(entry.type()))
                .with(
                        "key",
                        new TupleValue(entry.keyNames().stream().map(Value::of).toList()))
                .with("configuration", Value.of(entry.configuration()))
                .with("plan", Value.of(entry.plan())));
        return last;
    }

    void made(long number, ObjectValue key) throws IOException {
        hasMade = true;
        open.computeIfPresent(number, (_, entry) -> entry.made(key));
        file.append(line(Line.Event.MADE, number).with("key", key));
    }

    void answered(long number) throws IOException {
        open.computeIfPresent(number, (_, entry) -> entry.at(Entry.Progress.ANSWERED));
        file.append(line(Line.Event.ANSWERED, number));
    }

    void doubted(long number) throws IOException {
        open.computeIfPresent(number, (_, entry) -> entry.at(Entry.Progress.DOUBTED));
        file.append(line(Line.Event.DOUBTED, number));
    }

    void over(long number) throws IOException {
        open.remove(number);
        file.append(line(Line.Event.SETTLED, number));
    }

    private Line line(Line.Event event, long number) {
        return Line.of(event, number, now());
    }

    private Instant now() {
        return context.time().now();
    }

    /// The end of the process. When Terraform died, it has written its last: what is not in its state by now never will
    /// be.
    void conclude(Shutdown ending) throws IOException {
        boolean isOrderly = ending == Shutdown.ASKED_FOR
                && open.values().stream().noneMatch(entry -> entry.progress() == Entry.Progress.UNANSWERED);
        if (isOrderly) {
            file.append(Line.of(Line.Event.ENDED, now()));
        } else if (ending == Shutdown.ORPHANED) {
            Optional<LocalState> state = LocalState.inUse(context.surroundings());
            for (Entry entry : answered()) {
                Optional<Boolean> isRecorded = state.flatMap(known -> known.has(entry.type(), key(entry)));
                if (isRecorded.isPresent()) {
                    Line.Event event = isRecorded.get() ? Line.Event.SETTLED : Line.Event.UNRECORDED;
                    file.append(line(event, entry.number()));
                    open.computeIfPresent(entry.number(), (_, each) -> isRecorded.get() ? null : each);
                }
            }
        }
        if (open.isEmpty() && !hasMade) {
            file.discard();
        } else {
            file.close();
        }
    }

    Optional<Instant> madeAt(ProcessJournal.Known object) {
        return making(object).map(Entry::begun);
    }

    Optional<Long> numberOf(ProcessJournal.Known object) {
        return making(object).map(Entry::number);
    }

    private Optional<Entry> making(ProcessJournal.Known object) {
        return open.values().stream()
                .filter(entry ->
                        entry.type().equals(object.type()) && object.key().equals(entry.key()))
                .findFirst();
    }

    private Collection<Entry> answered() {
        return List.copyOf(open.values().stream()
                .filter(entry -> entry.progress() == Entry.Progress.ANSWERED && entry.key() != null)
                .toList());
    }

    private static ObjectValue key(Entry entry) {
        return entry.key() == null ? ObjectValue.EMPTY : entry.key();
    }

    void discard() throws IOException {
        file.discard();
    }
}
