package io.github.darnold.terraform.protocol.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.protocol.notes.NotesProvider;
import io.github.darnold.terraform.protocol.proto.ProviderGrpc.ProviderBlockingStub;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.ApplyResourceChange;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.ConfigureProvider;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.PlanResourceChange;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.ReadResource;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.StopProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Objects;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Several calls at once, and a stop in the middle.
final class BusyProviderTest {

    private static final int CALLS = 10;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @Test
    void servesTenCallsAtOnce() throws Exception {
        var all = new CyclicBarrier(CALLS);
        try (Served served = Served.provider(new NotesProvider(() -> meet(all)));
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            configure(served);
            var answers = new ArrayList<Future<ReadResource.Response>>();
            for (int i = 0; i < CALLS; i++) {
                String id = "n" + i;
                Files.writeString(directory.resolve(id), "Dear reader, " + id);
                answers.add(threads.submit(() -> served.calls().readResource(read(id))));
            }
            for (int i = 0; i < CALLS; i++) {
                ReadResource.Response answer = answers.get(i).get();
                assertThat(answer.getDiagnosticsList()).isEmpty();
                assertThat(Notes.object(answer.getNewState()).get("text")).isEqualTo(Value.of("n" + i));
            }
        }
    }

    private static void meet(CyclicBarrier all) {
        try {
            all.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException("the calls do not run at the same time", e);
        }
    }

    private static ReadResource.Request read(String id) {
        return ReadResource.Request.newBuilder()
                .setTypeName(Notes.NOTE)
                .setCurrentState(
                        Notes.note(Notes.note("old").with("id", Value.of(id)).with("length", Value.of(3))))
                .build();
    }

    @Test
    void stopsWhatWaitsAndGoesOnOnceItIsConfiguredAgain() throws Exception {
        try (Served served = Served.notes();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            configure(served);
            Future<ApplyResourceChange.Response> waiting = threads.submit(() -> create(served.calls(), "wait"));
            awaitNotes(1);
            assertThat(served.calls()
                            .stopProvider(StopProvider.Request.getDefaultInstance())
                            .getError())
                    .isEmpty();
            ApplyResourceChange.Response stopped = waiting.get(10, TimeUnit.SECONDS);
            assertThat(stopped.getDiagnostics(0).getSummary()).isEqualTo("Stopped on request");
            assertThat(Notes.object(stopped.getNewState()).get("id").isKnown()).isTrue();
            assertThat(create(served.calls(), "wait").getDiagnostics(0).getSummary())
                    .isEqualTo("Stopped on request");

            configure(served);
            Future<ApplyResourceChange.Response> another = threads.submit(() -> create(served.calls(), "wait"));
            awaitNotes(3);
            assertThat(another.isDone()).isFalse();
            served.calls().stopProvider(StopProvider.Request.getDefaultInstance());
            assertThat(another.get(10, TimeUnit.SECONDS).getDiagnosticsCount()).isEqualTo(1);
        }
    }

    private void awaitNotes(int count) {
        while (Objects.requireNonNull(directory.toFile().list()).length < count) {
            Thread.onSpinWait();
        }
    }

    private void configure(Served served) {
        served.calls()
                .configureProvider(ConfigureProvider.Request.newBuilder()
                        .setConfig(Notes.provider(directory))
                        .build());
    }

    private static ApplyResourceChange.Response create(ProviderBlockingStub calls, String text) {
        var planned = calls.planResourceChange(PlanResourceChange.Request.newBuilder()
                .setTypeName(Notes.NOTE)
                .setPriorState(Notes.NOTHING)
                .setProposedNewState(Notes.note(Notes.note(text)))
                .setConfig(Notes.note(Notes.note(text)))
                .build());
        return calls.applyResourceChange(ApplyResourceChange.Request.newBuilder()
                .setTypeName(Notes.NOTE)
                .setPriorState(Notes.NOTHING)
                .setPlannedState(planned.getPlannedState())
                .setConfig(Notes.note(Notes.note(text)))
                .build());
    }

    @Test
    void logsWhatEachCallIsAbout() throws IOException {
        try (Served served = Served.notes()) {
            configure(served);
            assertThat(served.log())
                    .filteredOn(line -> line.contains("\"tf_rpc\":\"ConfigureProvider\""))
                    .allMatch(line -> line.contains("\"tf_req_id\":\"")
                            && line.contains("\"tf_proto_version\":\"6.11\"")
                            && line.contains("\"tf_provider_addr\":\"" + NotesProvider.ADDRESS + "\""))
                    .anyMatch(line -> line.contains("greeting with ***"))
                    .noneMatch(line -> line.contains("Dear reader"));
            served.calls().readResource(read("n1"));
            assertThat(served.log()).anyMatch(line -> line.contains("\"tf_resource_type\":\"notes_note\""));
        }
    }
}
