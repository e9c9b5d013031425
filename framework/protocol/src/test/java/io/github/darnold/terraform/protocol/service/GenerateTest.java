package io.github.darnold.terraform.protocol.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.Diagnostic;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.DynamicValue;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.GenerateResourceConfig;
import org.junit.jupiter.api.Test;

/// Configurations made of notes.
final class GenerateTest {

    private static GenerateResourceConfig.Response generate(String type, DynamicValue state) throws Exception {
        try (Served served = Served.notes()) {
            return served.calls()
                    .generateResourceConfig(GenerateResourceConfig.Request.newBuilder()
                            .setTypeName(type)
                            .setState(state)
                            .build());
        }
    }

    @Test
    void hasNoValuesThatUsersCannotSet() throws Exception {
        var state = Notes.note("milk").with("id", Value.of("n1")).with("length", Value.of(4));
        var answer = generate(Notes.NOTE, Notes.note(state));
        assertThat(answer.getDiagnosticsList()).isEmpty();
        assertThat(Notes.object(answer.getConfig())).isEqualTo(Notes.note("milk"));
    }

    @Test
    void warnsOfWhatIsMissing() throws Exception {
        var answer = generate(Notes.NOTE, Notes.note(Notes.note("").with("text", NullValue.NULL)));
        assertThat(answer.getDiagnosticsList())
                .singleElement()
                .satisfies(warning -> assertThat(warning.getSeverity()).isEqualTo(Diagnostic.Severity.WARNING));
        assertThat(Notes.object(answer.getConfig()).get("text")).isEqualTo(NullValue.NULL);
    }
}
