package io.github.darnold.terraform.protocol.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.protocol.codec.MalformedValue;
import io.github.darnold.terraform.protocol.log.Threshold;
import io.github.darnold.terraform.protocol.notes.NotesProvider;
import io.github.darnold.terraform.protocol.proto.ProviderGrpc.ProviderBlockingStub;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.ApplyResourceChange;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.ConfigureProvider;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.DynamicValue;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.GetProviderSchema;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.PlanResourceChange;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.ReadResource;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/// Ten callers at once, each changing, reading and planning an object of its own again and again. What the
/// provider holds must not grow with the number of calls. Short in every build; `-Dsoak.seconds=60` for a minute.
/// Alone, as it counts what the whole process holds.
@Isolated
final class SoakTest {

    private static final int CALLERS = 10;
    private static final long SECONDS = Long.getLong("soak.seconds", 4);
    private static final long SPARE_BYTES = 8 << 20;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    private final AtomicLong rounds = new AtomicLong();

    /// What a process holds on to.
    private record Holdings(long bytes, int threads, int files) {

        static Holdings now() {
            for (int i = 0; i < 3; i++) {
                System.gc();
            }
            long bytes =
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
            return new Holdings(bytes, ManagementFactory.getThreadMXBean().getThreadCount(), openFiles());
        }

        /// None where the system does not tell.
        private static int openFiles() {
            String[] files = Path.of("/proc/self/fd").toFile().list();
            return files == null ? 0 : files.length;
        }
    }

    @Test
    void holdsNoMoreAfterManyCallsThanAfterFew() throws Exception {
        try (Served served = Served.provider(new NotesProvider(() -> {}), Threshold.OFF);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            served.calls()
                    .configureProvider(ConfigureProvider.Request.newBuilder()
                            .setConfig(Notes.provider(directory))
                            .build());
            work(served, threads, Duration.ofSeconds(2));
            Holdings before = Holdings.now();
            long roundsBefore = rounds.get();

            work(served, threads, Duration.ofSeconds(SECONDS));

            Holdings after = Holdings.now();
            String measured = (rounds.get() - roundsBefore) + " rounds: " + before + ", then " + after;
            assertThat(rounds.get() - roundsBefore).as(measured).isGreaterThan(CALLERS);
            assertThat(after.bytes() - before.bytes()).as(measured).isLessThan(SPARE_BYTES);
            assertThat(after.threads()).as(measured).isLessThanOrEqualTo(before.threads() + 2);
            assertThat(after.files()).as(measured).isLessThanOrEqualTo(before.files() + 2);
            assertThat(Objects.requireNonNull(directory.toFile().list())).isEmpty();
        }
    }

    private void work(Served served, ExecutorService threads, Duration duration) throws Exception {
        long end = System.nanoTime() + duration.toNanos();
        List<Future<Void>> callers = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            String text = "caller " + i;
            callers.add(threads.submit(() -> {
                DynamicValue note = change(served.calls(), Notes.NOTHING, text);
                for (long round = 0; System.nanoTime() < end; round++) {
                    note = change(served.calls(), note, text + (round % 2 == 0 ? ", louder" : ""));
                    assertThat(read(served.calls(), note)).isEqualTo(note);
                    rounds.incrementAndGet();
                }
                apply(served.calls(), note, Notes.NOTHING, Notes.NOTHING);
                return null;
            }));
        }
        for (Future<Void> caller : callers) {
            caller.get();
        }
    }

    private static DynamicValue change(ProviderBlockingStub calls, DynamicValue prior, String text)
            throws MalformedValue {
        assertThat(calls.getProviderSchema(GetProviderSchema.Request.getDefaultInstance())
                        .getDiagnosticsCount())
                .isZero();
        DynamicValue config = Notes.note(Notes.note(text));
        DynamicValue proposed = Notes.read(prior) instanceof ObjectValue object
                ? Notes.note(object.with("text", Value.of(text)))
                : config;
        var planned = calls.planResourceChange(PlanResourceChange.Request.newBuilder()
                .setTypeName(Notes.NOTE)
                .setPriorState(prior)
                .setProposedNewState(proposed)
                .setConfig(config)
                .build());
        return apply(calls, prior, planned.getPlannedState(), config);
    }

    private static DynamicValue read(ProviderBlockingStub calls, DynamicValue note) {
        var read = calls.readResource(ReadResource.Request.newBuilder()
                .setTypeName(Notes.NOTE)
                .setCurrentState(note)
                .build());
        assertThat(read.getDiagnosticsList()).isEmpty();
        return read.getNewState();
    }

    private static DynamicValue apply(
            ProviderBlockingStub calls, DynamicValue prior, DynamicValue planned, DynamicValue config) {
        var applied = calls.applyResourceChange(ApplyResourceChange.Request.newBuilder()
                .setTypeName(Notes.NOTE)
                .setPriorState(prior)
                .setPlannedState(planned)
                .setConfig(config)
                .build());
        assertThat(applied.getDiagnosticsList()).isEmpty();
        return applied.getNewState();
    }
}
