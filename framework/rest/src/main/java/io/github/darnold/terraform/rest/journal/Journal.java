package io.github.darnold.terraform.rest.journal;

import io.github.darnold.terraform.plugin.call.CallContext;
import io.github.darnold.terraform.plugin.provider.Ending;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
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
    private @Nullable Past past;
    private boolean isOff;

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
    public synchronized Creation begin(Request request) {
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
                        "The journal of creates cannot be written: should this process die, what it made last may have to be imported",
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
    public synchronized List<Leftover> leftovers(Request request) {
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
            return past().knows(type, key);
        } catch (IOException | RuntimeException e) {
            giveUp(e);
            return false;
        }
    }

    private Past past() throws IOException {
        if (past == null) {
            past = Past.load(folder, context);
        }
        return past;
    }

    /// Ends with the process: what the states told in the meantime is settled.
    public synchronized void close(Ending ending) {
        OwnRun run = own;
        try {
            if (run != null && !isOff) {
                run.conclude(ending);
            }
            if (folder.exists()) {
                new Past(folder, context, folder.others()).forgetRecorded();
            }
        } catch (IOException | RuntimeException e) {
            context.log().warn("The journal of creates cannot be tidied", "error", e.toString());
        } finally {
            isOff = true;
        }
    }
}
