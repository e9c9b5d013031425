package io.github.darnold.terraform.protocol.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Type;
import io.github.darnold.terraform.plugin.value.UnknownValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.protocol.codec.ValueCodec;
import io.github.darnold.terraform.protocol.notes.NotesProvider;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.ConfigureProvider;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.Diagnostic;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.DynamicValue;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.GetProviderSchema;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.InvokeAction;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.PlanAction;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.ValidateActionConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The action of the notes, as Terraform plans and invokes it.
final class ActionServiceTest {

    private static final String READ_ALOUD = "notes_read_aloud";
    private static final Type CONFIG = new Type.ObjectOf(Map.of("note", Type.STRING));

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    private Served notes(Runnable afterEachWord) throws IOException {
        Served served = Served.provider(new NotesProvider(afterEachWord));
        served.calls()
                .configureProvider(ConfigureProvider.Request.newBuilder()
                        .setConfig(Notes.provider(directory))
                        .build());
        return served;
    }

    private static DynamicValue config(Value note) {
        return ValueCodec.encode(ObjectValue.of("note", note), CONFIG);
    }

    private static Iterator<InvokeAction.Event> invoke(Served served, String type, String note) {
        return served.calls()
                .invokeAction(InvokeAction.Request.newBuilder()
                        .setActionType(type)
                        .setConfig(config(Value.of(note)))
                        .build());
    }

    /// The next word is not read before the test has heard the one before.
    @Test
    void tellsProgressWhileItRunsAndCompletionInTheEnd() throws Exception {
        Files.writeString(directory.resolve("n1"), "Dear reader, good night");
        var heard = new Semaphore(0);
        try (Served served = notes(heard::acquireUninterruptibly)) {
            Iterator<InvokeAction.Event> events = invoke(served, READ_ALOUD, "n1");
            assertThat(events.next().getProgress().getMessage()).isEqualTo("good");
            heard.release();
            assertThat(events.next().getProgress().getMessage()).isEqualTo("night");
            heard.release();
            InvokeAction.Event last = events.next();
            assertThat(last.hasCompleted()).isTrue();
            assertThat(last.getCompleted().getDiagnosticsList()).isEmpty();
            assertThat(events.hasNext()).isFalse();
        }
    }

    @Test
    void completesWithWhatWentWrong() throws Exception {
        try (Served served = notes(() -> {})) {
            Iterator<InvokeAction.Event> events = invoke(served, READ_ALOUD, "n1");
            assertThat(events.next().getCompleted().getDiagnosticsList())
                    .singleElement()
                    .satisfies(problem -> {
                        assertThat(problem.getSeverity()).isEqualTo(Diagnostic.Severity.ERROR);
                        assertThat(problem.getSummary()).isEqualTo("There is no note n1");
                        assertThat(problem.getAttribute().getSteps(0).getAttributeName())
                                .isEqualTo("note");
                    });
            assertThat(events.hasNext()).isFalse();
        }
    }

    @Test
    void completesAtOnceWhereThereIsNoSuchAction() throws Exception {
        try (Served served = notes(() -> {})) {
            Iterator<InvokeAction.Event> events = invoke(served, "notes_ghost", "n1");
            assertThat(events.next().getCompleted().getDiagnosticsList())
                    .extracting(Diagnostic::getSummary)
                    .containsExactly("Unknown action notes_ghost");
            assertThat(events.hasNext()).isFalse();
        }
    }

    @Test
    void isPlannedWhileItsConfigurationIsUnknown() throws Exception {
        try (Served served = notes(() -> {})) {
            var planned = served.calls()
                    .planAction(PlanAction.Request.newBuilder()
                            .setActionType(READ_ALOUD)
                            .setConfig(config(UnknownValue.UNKNOWN))
                            .build());
            assertThat(planned.hasDeferred()).isFalse();
            assertThat(planned.getDiagnosticsList())
                    .extracting(Diagnostic::getSummary)
                    .containsExactly("Nobody knows what will be read");
        }
    }

    @Test
    void hasASchemaAndChecksWhatIsConfigured() throws Exception {
        try (Served served = Served.notes()) {
            var schemas = served.calls().getProviderSchema(GetProviderSchema.Request.getDefaultInstance());
            assertThat(schemas.getActionSchemasMap()).containsOnlyKeys(READ_ALOUD);
            var problems = served.calls()
                    .validateActionConfig(ValidateActionConfig.Request.newBuilder()
                            .setTypeName(READ_ALOUD)
                            .setConfig(config(Value.of("")))
                            .build());
            assertThat(problems.getDiagnostics(0).getAttribute().getSteps(0).getAttributeName())
                    .isEqualTo("note");
        }
    }
}
