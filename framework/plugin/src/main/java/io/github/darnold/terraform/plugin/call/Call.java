package io.github.darnold.terraform.plugin.call;

import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One call of Terraform, as its handler sees it: what it may use, and what it reports beside its result. Belongs to
/// one thread.
public final class Call {

    private static final Duration FOREVER = Duration.ofDays(3650);

    private final CallContext context;
    private final PrivateState privateState;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private Set<String> writeOnlyChanges = Set.of();
    private @Nullable Fields saved;
    private @Nullable Duration limit;
    private @Nullable Instant deadline;

    public Call(CallContext context, PrivateState privateState) {
        this.context = context;
        this.privateState = privateState;
    }

    public CallContext context() {
        return context;
    }

    public Logger log() {
        return context.log();
    }

    /// From now on shows `***` in place of this text, in every diagnostic and every line of the log that leaves
    /// the process. For secrets that do not come from sensitive or write-only attributes, which are hidden
    /// anyway: those of the environment, of files, of answers. To be called as soon as the secret is known.
    public void hide(String secret) {
        context.hidden().hide(secret);
    }

    public Instant now() {
        return context.time().now();
    }

    /// What the module that the call is about tells the provider, as
    /// [io.github.darnold.terraform.plugin.provider.Provider#metaSchema] says; null when it tells nothing. Known to
    /// plans, applies, refreshes and reads of data sources.
    public @Nullable Fields providerMeta() {
        return context.providerMeta() instanceof ObjectValue meta ? new Fields(meta) : null;
    }

    public PrivateState privateState() {
        return privateState;
    }

    /// Whether a write-only argument, this attribute or one inside of it, has another value than the object was last
    /// given: as its version or its hash tell. Where nothing tells, it has not.
    public boolean isWriteOnlyChangedIn(Attribute<?> attribute) {
        return writeOnlyChanges.contains(attribute.name());
    }

    /// Tells of the attributes with changed write-only arguments; the engine does so before it calls the handler.
    public void tellWriteOnlyChanges(Set<String> attributes) {
        writeOnlyChanges = Set.copyOf(attributes);
    }

    /// Shows what is going on, where Terraform can show it; the log has it in any case.
    public void progress(String message) {
        context.log().info(message);
        context.progress().accept(message);
    }

    /// Reports something that does not end the call.
    public void warn(Diagnostic warning) {
        diagnostics.add(warning);
    }

    /// What was reported so far.
    public List<Diagnostic> diagnostics() {
        return List.copyOf(diagnostics);
    }

    /// Keeps what exists so far: should the handler fail, Terraform records this state. To be called after each step
    /// of several.
    public void save(Fields state) {
        saved = state;
    }

    /// Takes back what was saved: the object was not made by this call, and a failure must not make Terraform replace
    /// it.
    public void discardSaved() {
        saved = null;
    }

    public @Nullable Fields saved() {
        return saved;
    }

    /// What follows may take so long: then waiting ends with [DeadlineExceeded]. The clock starts with the first pause,
    /// or when [#begin] says so: time that other calls take before this one gets its turn does not count.
    public void within(Duration duration) {
        limit = duration;
        deadline = null;
    }

    /// Starts the clock of the time limit, unless it runs already.
    public void begin() {
        if (limit != null && deadline == null) {
            deadline = now().plus(limit);
        }
    }

    /// The time left; very long when there is no limit.
    public Duration remaining() {
        if (limit == null) {
            return FOREVER;
        }
        return deadline == null ? limit : Duration.between(now(), deadline);
    }

    /// A call for what has to be done all the same when the user pressed Ctrl-C or the time is over: it has so
    /// much time of its own. What is saved and warned of in it counts for nothing.
    public Call afterwards(Duration duration) {
        Call last = new Call(context.unstopped(), privateState);
        last.within(duration);
        return last;
    }

    /// A call for a part of the work on another thread, with the time that is left, which this signal ends. What is
    /// saved and warned of in it counts for nothing.
    public Call beside(StopSignal end) {
        Call part = new Call(context.stoppedBy(end), privateState);
        part.limit = limit;
        part.deadline = deadline;
        return part;
    }

    public boolean isStopped() {
        return context.stop().isGiven();
    }

    /// Waits so long.
    ///
    /// @throws Stopped within a moment of the user's Ctrl-C
    /// @throws DeadlineExceeded at once when the deadline comes first
    public void pause(Duration duration) {
        begin();
        queue(duration);
    }

    /// As [#pause], for a turn to begin: does not start the clock of the time limit.
    public void queue(Duration duration) {
        if (deadline != null && duration.compareTo(remaining()) > 0) {
            throw new DeadlineExceeded();
        }
        context.time().pause(duration, context.stop());
        if (isStopped()) {
            throw new Stopped();
        }
    }
}
