package io.github.darnold.terraform.protocol.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Type;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.protocol.codec.ValueCodec;
import io.github.darnold.terraform.protocol.notes.NotesProvider;
import io.github.darnold.terraform.protocol.proto.ProviderGrpc;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.ConfigureProvider;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.DynamicValue;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.GetProviderSchema;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.ListResource;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.ValidateListResourceConfig;
import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The list of notes, as Terraform asks for it.
final class NoteListTest {

    private static final Type CONFIG = new Type.ObjectOf(Map.of("prefix", Type.STRING));

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    private Served notes(Runnable onFound) throws IOException {
        Served served = Served.provider(new NotesProvider(onFound));
        served.calls()
                .configureProvider(ConfigureProvider.Request.newBuilder()
                        .setConfig(Notes.provider(directory))
                        .build());
        return served;
    }

    private void write(String id, String text) throws IOException {
        Files.writeString(directory.resolve(id), "Dear reader, " + text);
    }

    private static DynamicValue config(String prefix) {
        return ValueCodec.encode(ObjectValue.of("prefix", Value.of(prefix)), CONFIG);
    }

    private static ListResource.Request.Builder request() {
        return ListResource.Request.newBuilder().setTypeName(Notes.NOTE).setLimit(100);
    }

    private static List<ListResource.Event> list(Served served, ListResource.Request.Builder request) {
        var events = new ArrayList<ListResource.Event>();
        served.calls().listResource(request.build()).forEachRemaining(events::add);
        return events;
    }

    @Test
    void namesWhatItFinds() throws Exception {
        write("a1", "one");
        write("b1", "two");
        write("b2", "three");
        try (Served served = notes(() -> {})) {
            assertThat(list(served, request().setConfig(config("b"))))
                    .allMatch(event -> event.hasIdentity() && !event.hasResourceObject())
                    .extracting(ListResource.Event::getDisplayName)
                    .containsExactly("note b1", "note b2");
            assertThat(list(served, request().setLimit(2)))
                    .extracting(ListResource.Event::getDisplayName)
                    .containsExactly("note a1", "note b1");
        }
    }

    @Test
    void showsWholeNotes() throws Exception {
        write("a1", "one");
        try (Served served = notes(() -> {})) {
            assertThat(list(served, request().setIncludeResourceObject(true)))
                    .singleElement()
                    .satisfies(event -> assertThat(
                                    Notes.object(event.getResourceObject()).get("text"))
                            .isEqualTo(Value.of("one")));
        }
    }

    @Test
    void tellsWarningsWithNotesAndErrorsInTheEnd() throws Exception {
        write("a1", "");
        try (Served served = notes(() -> {})) {
            assertThat(list(served, request())).singleElement().satisfies(event -> {
                assertThat(event.getDisplayName()).isEqualTo("note a1");
                assertThat(event.getDiagnostic(0).getSummary()).isEqualTo("Note a1 is empty");
            });
        }
        try (Served served = notes(() -> {
            throw new IllegalStateException("no light");
        })) {
            assertThat(list(served, request())).singleElement().satisfies(event -> {
                assertThat(event.hasIdentity()).isFalse();
                assertThat(event.getDiagnosticList())
                        .extracting(each -> each.getSummary())
                        .containsExactly("Note a1 is empty", "This is a bug in the provider notes");
            });
        }
    }

    /// Nobody reads, so the list must come to rest; then Terraform hangs up, so it must end.
    @Test
    void waitsForTerraformAndEndsWhenItHangsUp() throws Exception {
        for (int i = 0; i < 200; i++) {
            write("n" + i, "x".repeat(2_000) + i);
        }
        var found = new AtomicInteger();
        var first = new LinkedBlockingQueue<ListResource.Event>();
        var ended = new CountDownLatch(1);
        try (Served served = notes(found::incrementAndGet)) {
            var hold = new ClientResponseObserver<ListResource.Request, ListResource.Event>() {
                @SuppressWarnings("NullAway.Init")
                private ClientCallStreamObserver<ListResource.Request> call;

                @Override
                public void beforeStart(ClientCallStreamObserver<ListResource.Request> stream) {
                    call = stream;
                    stream.disableAutoRequestWithInitial(1);
                }

                @Override
                public void onNext(ListResource.Event event) {
                    first.add(event);
                }

                @Override
                public void onError(Throwable cause) {
                    ended.countDown();
                }

                @Override
                public void onCompleted() {
                    ended.countDown();
                }
            };
            ProviderGrpc.newStub(served.channel())
                    .listResource(
                            request()
                                    .setLimit(1_000)
                                    .setIncludeResourceObject(true)
                                    .build(),
                            hold);
            assertThat(first.poll(20, TimeUnit.SECONDS)).isNotNull();
            hold.call.cancel("enough", null);
            assertThat(ended.await(20, TimeUnit.SECONDS)).isTrue();
            awaitEnd(served);
        }
        assertThat(found.get()).isLessThan(200);
    }

    private static void awaitEnd(Served served) {
        while (served.log().stream()
                .noneMatch(line ->
                        line.contains("\"tf_rpc\":\"ListResource\"") && line.contains("\"tf_req_duration_ms\":"))) {
            Thread.onSpinWait();
        }
    }

    @Test
    void hasASchemaAndChecksWhatIsConfigured() throws Exception {
        try (Served served = Served.notes()) {
            var schemas = served.calls().getProviderSchema(GetProviderSchema.Request.getDefaultInstance());
            assertThat(schemas.getListResourceSchemasMap()).containsOnlyKeys(Notes.NOTE);
            var problems = served.calls()
                    .validateListResourceConfig(ValidateListResourceConfig.Request.newBuilder()
                            .setTypeName(Notes.NOTE)
                            .setConfig(config(""))
                            .build());
            assertThat(problems.getDiagnostics(0).getAttribute().getSteps(0).getAttributeName())
                    .isEqualTo("prefix");
        }
    }
}
