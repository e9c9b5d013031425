package io.github.darnold.terraform.protocol.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.ApplyResourceChange;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.Diagnostic;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.DynamicValue;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.ImportResourceState;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.PlanResourceChange;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.RawState;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.ReadResource;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.ResourceIdentityData;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.UpgradeResourceState;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.ValidateResourceConfig;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What an answer does not carry is lost to Terraform: failed calls give back what they were given.
final class EchoTest {

    private static final ByteString PRIVATE = ByteString.copyFromUtf8("{\"k\":1}");
    private static final ResourceIdentityData IDENTITY = ResourceIdentityData.newBuilder()
            .setIdentityData(DynamicValue.newBuilder().setMsgpack(ByteString.copyFromUtf8("\u0001")))
            .build();
    private static final DynamicValue GARBAGE = DynamicValue.newBuilder()
            .setMsgpack(ByteString.copyFrom(new byte[] {(byte) 0xdd, -1, -1, -1, -1}))
            .build();
    private static final DynamicValue STATE =
            Notes.note(Notes.note("hello").with("id", Value.of("n1")).with("length", Value.of(5)));

    @ParameterizedTest
    @ValueSource(strings = {Notes.NOTE, "notes_ghost"})
    void keepsStatePrivateAndIdentityWhenReadingFails(String type) throws IOException {
        try (Served served = Served.notes()) {
            for (DynamicValue state : List.of(STATE, GARBAGE)) {
                var answer = served.calls()
                        .readResource(ReadResource.Request.newBuilder()
                                .setTypeName(type)
                                .setCurrentState(state)
                                .setPrivate(PRIVATE)
                                .setCurrentIdentity(IDENTITY)
                                .build());
                assertThat(answer.getNewState()).isEqualTo(state);
                assertThat(answer.getPrivate()).isEqualTo(PRIVATE);
                assertThat(answer.getNewIdentity()).isEqualTo(IDENTITY);
                assertFailed(answer.getDiagnosticsList());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {Notes.NOTE, "notes_ghost"})
    void keepsPrivateAndIdentityWhenPlanningFails(String type) throws IOException {
        try (Served served = Served.notes()) {
            for (DynamicValue config : List.of(STATE, GARBAGE)) {
                var answer = served.calls()
                        .planResourceChange(PlanResourceChange.Request.newBuilder()
                                .setTypeName(type)
                                .setPriorState(STATE)
                                .setProposedNewState(STATE)
                                .setConfig(config)
                                .setPriorPrivate(PRIVATE)
                                .setPriorIdentity(IDENTITY)
                                .build());
                assertThat(answer.getPlannedPrivate()).isEqualTo(PRIVATE);
                assertThat(answer.getPlannedIdentity()).isEqualTo(IDENTITY);
                assertFailed(answer.getDiagnosticsList());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {Notes.NOTE, "notes_ghost"})
    void keepsStatePrivateAndIdentityWhenApplyingFails(String type) throws IOException {
        try (Served served = Served.notes()) {
            for (DynamicValue config : List.of(STATE, GARBAGE)) {
                var answer = served.calls()
                        .applyResourceChange(ApplyResourceChange.Request.newBuilder()
                                .setTypeName(type)
                                .setPriorState(STATE)
                                .setPlannedState(STATE)
                                .setConfig(config)
                                .setPlannedPrivate(PRIVATE)
                                .setPlannedIdentity(IDENTITY)
                                .build());
                assertThat(answer.getNewState()).isEqualTo(STATE);
                assertThat(answer.getPrivate()).isEqualTo(PRIVATE);
                assertThat(answer.getNewIdentity()).isEqualTo(IDENTITY);
                assertFailed(answer.getDiagnosticsList());
            }
        }
    }

    @Test
    void saysWhichValueItCouldNotRead() throws IOException {
        try (Served served = Served.notes()) {
            var answer = served.calls()
                    .validateResourceConfig(ValidateResourceConfig.Request.newBuilder()
                            .setTypeName(Notes.NOTE)
                            .setConfig(DynamicValue.newBuilder().setMsgpack(ByteString.fromHex("81a474657874c3")))
                            .build());
            assertThat(answer.getDiagnostics(0).getDetail())
                    .startsWith(
                            "ValidateResourceConfig of notes_note came with a value that does not fit the provider's"
                                    + " schema: text: string expected, bool found.");
        }
    }

    @Test
    void refusesStatesOfTerraformsFirstFormat() throws IOException {
        try (Served served = Served.notes()) {
            var answer = served.calls()
                    .upgradeResourceState(UpgradeResourceState.Request.newBuilder()
                            .setTypeName(Notes.NOTE)
                            .setRawState(RawState.newBuilder().putFlatmap("id", "n1"))
                            .build());
            assertThat(answer.getDiagnostics(0).getSummary()).isEqualTo("The state of notes_note is too old");
            assertThat(answer.getDiagnostics(0).getDetail()).contains("0.12upgrade");
        }
    }

    @Test
    void refusesToImportByAnEmptyIdentity() throws IOException {
        try (Served served = Served.notes()) {
            var answer = served.calls()
                    .importResourceState(ImportResourceState.Request.newBuilder()
                            .setTypeName(Notes.NOTE)
                            .setIdentity(ResourceIdentityData.getDefaultInstance())
                            .build());
            assertThat(answer.getDiagnostics(0).getSummary()).isEqualTo("Cannot import notes_note by identity");
            assertThat(answer.getImportedResourcesList()).isEmpty();
        }
    }

    private static void assertFailed(List<Diagnostic> diagnostics) {
        assertThat(diagnostics).singleElement().satisfies(diagnostic -> {
            assertThat(diagnostic.getSeverity()).isEqualTo(Diagnostic.Severity.ERROR);
            assertThat(diagnostic.getSummary()).isNotBlank();
        });
    }
}
