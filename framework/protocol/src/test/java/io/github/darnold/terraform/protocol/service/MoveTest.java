package io.github.darnold.terraform.protocol.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.Diagnostic;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.MoveResourceState;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.RawState;
import org.junit.jupiter.api.Test;

/// Scraps become notes, before the provider is configured.
final class MoveTest {

    private static MoveResourceState.Response move(String type, RawState state) throws Exception {
        try (Served served = Served.notes()) {
            return served.calls()
                    .moveResourceState(MoveResourceState.Request.newBuilder()
                            .setSourceProviderAddress("registry.terraform.io/example/scraps")
                            .setSourceTypeName(type)
                            .setSourceState(state)
                            .setTargetTypeName(Notes.NOTE)
                            .build());
        }
    }

    private static RawState json(String json) {
        return RawState.newBuilder().setJson(ByteString.copyFromUtf8(json)).build();
    }

    @Test
    void answersWithStatePrivateStateAndIdentity() throws Exception {
        var answer = move("scraps_scrap", json("{\"name\": \"s1\", \"words\": \"milk\"}"));
        assertThat(answer.getDiagnosticsList()).isEmpty();
        assertThat(Notes.object(answer.getTargetState()).get("id")).isEqualTo(Value.of("s1"));
        assertThat(Notes.object(answer.getTargetState()).get("text")).isEqualTo(Value.of("milk"));
        assertThat(answer.getTargetPrivate().toStringUtf8()).isEqualTo("{\"made_by\":\"move\"}");
        assertThat(answer.hasTargetIdentity()).isTrue();
    }

    @Test
    void namesBothEndsOfAMoveThatCannotBe() throws Exception {
        var answer = move("scraps_pile", json("{}"));
        assertThat(answer.getDiagnosticsList())
                .extracting(Diagnostic::getSummary)
                .containsExactly("Cannot move scraps_pile of registry.terraform.io/example/scraps to notes_note");
        assertThat(Notes.read(answer.getTargetState())).isEqualTo(NullValue.NULL);
    }

    @Test
    void refusesStatesWithoutTypes() throws Exception {
        var answer = move(
                "scraps_scrap", RawState.newBuilder().putFlatmap("name", "s1").build());
        assertThat(answer.getDiagnosticsList())
                .extracting(Diagnostic::getSummary)
                .containsExactly("The state of scraps_scrap is too old");
    }
}
