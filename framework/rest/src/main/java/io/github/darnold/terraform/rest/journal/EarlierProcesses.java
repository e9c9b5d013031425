package io.github.darnold.terraform.rest.journal;

import io.github.darnold.terraform.plugin.call.CallContext;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.rest.creation.Fingerprint;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The creates of processes that have ended. Not thread-safe.
final class EarlierProcesses {

    private static final Duration KEPT = Duration.ofDays(1);

    /// Whoever looks for a lost object looks at those that were made shortly before too, as clocks differ: of those,
    /// the
    /// ones that are recorded must still be known.
    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    /// After this time, what was made shows to everybody.
    private static final Duration NEW = Duration.ofMinutes(1);

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration LOOK = Duration.ofMillis(50);

    private final Folder folder;
    private final CallContext context;
    private final List<ProcessJournal> runs;
    private final List<ProcessJournal> alive;

    EarlierProcesses(Folder folder, CallContext context, Folder.Others others) {
        this.folder = folder;
        this.context = context;
        this.runs = new ArrayList<>(others.ended());
        this.alive = others.alive();
    }

    /// Looks what there is. A provider whose Terraform was killed lives on for a moment, and what it began is not to be
    /// missed.
    static EarlierProcesses load(Folder folder, CallContext context) throws IOException {
        Folder.Others others = folder.others();
        for (Duration waited = Duration.ZERO;
                others.isAnyEnding()
                        && waited.compareTo(PATIENCE) < 0
                        && !context.stop().isGiven();
                waited = waited.plus(LOOK)) {
            context.time().pause(LOOK, context.stop());
            others = folder.others();
        }
        EarlierProcesses past = new EarlierProcesses(folder, context, others);
        past.forgetRecorded();
        return past;
    }

    List<Leftover> leftovers(CreateFingerprint request) {
        List<Leftover> leftovers = new ArrayList<>();
        for (ProcessJournal run : runs) {
            for (Entry entry : equalTo(request, run)) {
                standing(run, entry).ifPresent(standing -> leftovers.add(new Leftover(run, entry, standing)));
            }
        }
        return oncePerObject(leftovers);
    }

    private List<Entry> equalTo(CreateFingerprint request, ProcessJournal run) {
        List<Entry> ofType = run.open().stream()
                .filter(entry -> entry.type().equals(request.type()))
                .toList();
        if (ofType.isEmpty() || !run.workspace().equals(context.surroundings().workspace())) {
            return List.of();
        }
        String plan = Fingerprint.of(request.plan(), run.salt());
        String configuration = Fingerprint.of(request.configuration(), run.salt());
        return ofType.stream()
                .filter(entry ->
                        entry.plan().equals(plan) && entry.configuration().equals(configuration) && !isRecorded(entry))
                .toList();
    }

    /// What is known about the object of a create; empty when Terraform has it.
    private Optional<Leftover.Standing> standing(ProcessJournal run, Entry entry) {
        return switch (entry.progress()) {
            case UNANSWERED, DOUBTED, UNRECORDED -> Optional.of(Leftover.Standing.UNRECORDED);
            case ANSWERED -> run.isOrderly() ? Optional.of(Leftover.Standing.LIKELY_RECORDED) : byState(entry);
        };
    }

    private Optional<Leftover.Standing> byState(Entry entry) {
        ObjectValue key = entry.key();
        Optional<Boolean> isRecorded = key == null
                ? Optional.empty()
                : LocalState.inUse(context.surroundings()).flatMap(state -> state.hadEver(entry.type(), key));
        if (isRecorded.isEmpty()) {
            return Optional.of(Leftover.Standing.UNCLEAR);
        }
        return isRecorded.get() ? Optional.empty() : Optional.of(Leftover.Standing.UNRECORDED);
    }

    /// A process that died while it adopted an object has written of it like the one that made it: the less sure of the
    /// two counts.
    private static List<Leftover> oncePerObject(List<Leftover> leftovers) {
        List<Leftover> once = new ArrayList<>();
        Set<ObjectValue> met = new HashSet<>();
        Stream.of(Leftover.Standing.LIKELY_RECORDED, Leftover.Standing.UNCLEAR, Leftover.Standing.UNRECORDED)
                .flatMap(standing -> leftovers.stream().filter(each -> each.standing() == standing))
                .filter(each -> each.key() == null || met.add(Objects.requireNonNull(each.key())))
                .forEach(once::add);
        once.sort(Comparator.comparing(Leftover::begun));
        return List.copyOf(once);
    }

    /// Settles a create, and all others of the same object.
    boolean settle(Leftover leftover, Runnable before) throws IOException {
        boolean isOurs = folder.settle(leftover.run(), leftover.entry(), settled(leftover.entry()), before);
        for (ProcessJournal run : List.copyOf(runs)) {
            for (Entry entry : run.open()) {
                boolean isSame = run.file().equals(leftover.run().file())
                        && entry.number() == leftover.entry().number();
                if (isSame || isOfSameObject(entry, leftover.entry())) {
                    if (!isSame) {
                        folder.append(run, settled(entry));
                    }
                    drop(run, entry);
                }
            }
        }
        return isOurs;
    }

    private static boolean isOfSameObject(Entry one, Entry other) {
        return one.key() != null && one.key().equals(other.key()) && one.type().equals(other.type());
    }

    private Line settled(Entry entry) {
        return Line.of(Line.Event.SETTLED, entry.number(), now());
    }

    private void drop(ProcessJournal run, Entry entry) {
        runs.replaceAll(each -> each.file().equals(run.file()) ? each.without(Set.of(entry)) : each);
    }

    boolean knows(String type, ObjectValue key) {
        return Stream.concat(runs.stream(), alive.stream())
                .anyMatch(run -> run.known().containsKey(new ProcessJournal.Known(type, key)));
    }

    /// When an object was made, if that was by a process that is remembered, and if nobody has seen it since.
    Optional<Instant> madeAt(ProcessJournal.Known object) {
        return Stream.concat(runs.stream(), alive.stream())
                .flatMap(run -> Stream.ofNullable(run.known().get(object)))
                .max(Comparator.naturalOrder());
    }

    /// Settles what is recorded by the states that Terraform showed to this process, and drops what nobody will ask
    /// for any more.
    void forgetRecorded() throws IOException {
        for (ProcessJournal run : List.copyOf(runs)) {
            List<Entry> recorded = run.open().stream().filter(this::isRecorded).toList();
            ProcessJournal rest = run.without(recorded);
            Duration kept = rest.open().isEmpty() ? REMEMBERED : KEPT;
            if (rest.isWithoutObjects() || rest.lastSign().plus(kept).isBefore(now())) {
                folder.delete(run);
                runs.remove(run);
                continue;
            }
            for (Entry entry : recorded) {
                folder.append(run, settled(entry));
            }
            tellSeen(rest);
            runs.set(runs.indexOf(run), rest);
        }
    }

    private boolean isRecorded(Entry entry) {
        ObjectValue key = entry.key();
        return key != null && states(entry.type()).anyMatch(state -> LocalState.isOf(key, state));
    }

    private Stream<ObjectValue> states(String type) {
        return context.priorStates().of(type).stream();
    }

    /// Whoever looks for the object of a create that got no answer must not take one that is recorded: but during an
    /// apply, Terraform shows only what changes.
    private void tellSeen(ProcessJournal run) throws IOException {
        for (Entry entry : run.open()) {
            if (entry.key() == null) {
                for (ObjectValue state : context.priorStates().of(entry.type())) {
                    ObjectValue key = key(entry, state);
                    if (!run.known().containsKey(new ProcessJournal.Known(entry.type(), key))) {
                        tellSeen(run, new ProcessJournal.Known(entry.type(), key));
                    }
                }
            }
        }
    }

    private void tellSeen(ProcessJournal run, ProcessJournal.Known object) throws IOException {
        folder.append(
                run,
                Line.of(Line.Event.SEEN, now())
                        .with("type", Value.of(object.type()))
                        .with("key", object.key()));
    }

    /// Tells which new objects the API has shown: should it not show one later, that one is gone.
    void tellShown(Set<ProcessJournal.Known> shown) throws IOException {
        for (ProcessJournal run : runs) {
            for (var each : run.known().entrySet()) {
                if (each.getValue().plus(NEW).isAfter(now()) && shown.contains(each.getKey())) {
                    tellSeen(run, each.getKey());
                }
            }
        }
    }

    private static ObjectValue key(Entry entry, ObjectValue state) {
        ObjectValue key = ObjectValue.EMPTY;
        for (String name : entry.keyNames()) {
            key = key.with(name, state.get(name));
        }
        return key;
    }

    private Instant now() {
        return context.time().now();
    }
}
