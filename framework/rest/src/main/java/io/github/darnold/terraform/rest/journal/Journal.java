package io.github.darnold.terraform.rest.journal;

import io.github.darnold.terraform.plugin.call.CallContext;
import io.github.darnold.terraform.plugin.provider.Shutdown;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The creates of one configured provider that Terraform may not have recorded. They are written into a file of this
/// process in Terraform's data directory, where the next equal create finds those of processes that have ended. Opens
/// nothing before the first create. What cannot be written is a line in the log, never a failed create. Thread-safe.
public final class Journal {

    private static final String NAME = "unrecorded-creates";
    private static final long NOBODY = 0;

    private final CallContext context;
    private final Folder folder;
    private @Nullable OwnRun own;
    private @Nullable EarlierProcesses past;
    private boolean isOff;
    private final Set<ProcessJournal.Known> shown = ConcurrentHashMap.newKeySet();

    /// The journal for the place where Terraform runs.
    public Journal(CallContext context) {
        this.context = context;
        this.folder = new Folder(context.surroundings().dataDirectory().resolve(NAME));
    }

    /// A create of which nothing has to be written down.
    public Creation unrecorded() {
        return new Creation(this, NOBODY);
    }

    /// Writes down that a create begins.
    public synchronized Creation begin(CreateFingerprint request) {
        if (!isOff && own == null) {
            open();
        }
        OwnRun run = own;
        if (isOff || run == null) {
            return unrecorded();
        }
        try {
            return new Creation(this, run.begun(request));
        } catch (IOException | RuntimeException e) {
            discard(run, e);
            return unrecorded();
        }
    }

    private void open() {
        if (!Files.isDirectory(context.surroundings().dataDirectory())) {
            isOff = true;
            context.log()
                    .debug(
                            "There is no journal of creates, as Terraform has no data directory here",
                            "directory",
                            context.surroundings().dataDirectory());
            return;
        }
        try {
            own = OwnRun.begin(folder, context);
        } catch (IOException | RuntimeException e) {
            giveUp(e);
        }
    }

    synchronized void made(long number, ObjectValue key) {
        write(number, run -> run.made(number, key));
    }

    synchronized void answered(long number) {
        write(number, run -> run.answered(number));
    }

    synchronized void doubted(long number) {
        write(number, run -> run.doubted(number));
    }

    /// Whether something is left to do about what this process made.
    public synchronized boolean isOpen(String type, ObjectValue key) {
        return number(type, key).isPresent();
    }

    /// What this process made is gone: nothing is left to do about it.
    public synchronized void gone(String type, ObjectValue key) {
        number(type, key).ifPresent(this::over);
    }

    private Optional<Long> number(String type, ObjectValue key) {
        OwnRun run = own;
        return run == null || isOff ? Optional.empty() : run.numberOf(new ProcessJournal.Known(type, key));
    }

    synchronized boolean isKeeping(long number) {
        return !isOff && own != null && number != NOBODY;
    }

    synchronized void over(long number) {
        write(number, run -> run.over(number));
    }

    /// Something to write.
    @FunctionalInterface
    private interface Writing {
        void into(OwnRun run) throws IOException;
    }

    private void write(long number, Writing writing) {
        OwnRun run = own;
        if (isOff || run == null || number == NOBODY) {
            return;
        }
        try {
            writing.into(run);
        } catch (IOException | RuntimeException e) {
            discard(run, e);
        }
    }

    private void giveUp(Exception failure) {
        isOff = true;
        context.log()
                .warn(
                        "The journal of creates cannot be written: should this process die, what it made last may have"
                                + " to be imported",
                        "folder",
                        folder.path(),
                        "error",
                        failure.toString());
    }

    /// What cannot go on must not stay either: half of the truth could lead others to adopt what is recorded.
    private void discard(OwnRun run, Exception failure) {
        giveUp(failure);
        try {
            run.discard();
        } catch (IOException e) {
            context.log().warn("The journal's file cannot be taken back", "error", e.toString());
        }
    }

    /// The equal creates of processes that have ended, as far as it is not settled what became of them; oldest first.
    public synchronized List<Leftover> leftovers(CreateFingerprint request) {
        if (isOff) {
            return List.of();
        }
        try {
            return past().leftovers(request);
        } catch (IOException | RuntimeException e) {
            giveUp(e);
            return List.of();
        }
    }

    /// Says that nothing is left to do about it.
    public synchronized void settle(Leftover leftover) {
        settle(leftover, () -> {});
    }

    /// Makes its object that of a new create.
    ///
    /// @return whether it is this process that does so: of several, one does
    public synchronized boolean adopt(Leftover leftover, ObjectValue key, Creation creation) {
        return settle(leftover, () -> creation.made(key));
    }

    private boolean settle(Leftover leftover, Runnable before) {
        try {
            return past().settle(leftover, before);
        } catch (IOException | RuntimeException e) {
            giveUp(e);
            return false;
        }
    }

    /// Whether an earlier process made this object, or saw it in a state: then it is not one that nobody knows.
    public synchronized boolean knows(String type, ObjectValue key) {
        try {
            return past().knows(type, key)
                    || LocalState.inUse(context.surroundings())
                            .flatMap(state -> state.has(type, key))
                            .orElse(false);
        } catch (IOException | RuntimeException e) {
            giveUp(e);
            return false;
        }
    }

    /// When this object was made by Terraform in this place, if that was lately and the API has not shown it since. So
    /// long it may be that it only does not show yet.
    public synchronized Optional<Instant> madeAt(String type, ObjectValue key) {
        ProcessJournal.Known object = new ProcessJournal.Known(type, key);
        if (isOff || shown.contains(object)) {
            return Optional.empty();
        }
        try {
            OwnRun run = own;
            return Optional.ofNullable(run).flatMap(each -> each.madeAt(object)).or(() -> madeBefore(object));
        } catch (RuntimeException e) {
            giveUp(e);
            return Optional.empty();
        }
    }

    private Optional<Instant> madeBefore(ProcessJournal.Known object) {
        try {
            return past().madeAt(object);
        } catch (IOException e) {
            giveUp(e);
            return Optional.empty();
        }
    }

    /// The API has shown this object.
    public void shown(String type, ObjectValue key) {
        shown.add(new ProcessJournal.Known(type, key));
    }

    private EarlierProcesses past() throws IOException {
        if (past == null) {
            past = EarlierProcesses.load(folder, context);
        }
        return past;
    }

    /// Ends with the process: what the states told in the meantime is settled.
    public synchronized void close(Shutdown ending) {
        OwnRun run = own;
        try {
            if (run != null && !isOff) {
                run.conclude(ending);
            }
            if (folder.exists()) {
                EarlierProcesses left = new EarlierProcesses(folder, context, folder.others());
                left.tellShown(shown);
                left.forgetRecorded();
            }
        } catch (IOException | RuntimeException e) {
            context.log().warn("The journal of creates cannot be tidied", "error", e.toString());
        } finally {
            isOff = true;
        }
    }
}
