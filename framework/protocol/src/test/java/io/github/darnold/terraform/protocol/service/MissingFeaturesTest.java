package io.github.darnold.terraform.protocol.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.terraform.protocol.proto.ProviderGrpc.ProviderBlockingStub;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.CallFunction;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.ConfigureStateStore;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.Diagnostic;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.OpenEphemeralResource;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.ReadStateBytes;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What this framework does not have is refused by name, in messages that Terraform survives.
final class MissingFeaturesTest {

    private static final String TYPE = "notes_ghost";

    @Test
    void refusesTypesByName() throws IOException {
        try (Served served = Served.notes()) {
            ProviderBlockingStub calls = served.calls();
            assertRefused(calls.openEphemeralResource(OpenEphemeralResource.Request.newBuilder()
                            .setTypeName(TYPE)
                            .build())
                    .getDiagnosticsList());
        }
    }

    @Test
    void refusesUnknownFunctions() throws IOException {
        try (Served served = Served.notes()) {
            var answer = served.calls()
                    .callFunction(
                            CallFunction.Request.newBuilder().setName("shout").build());
            assertThat(answer.getError().getText()).startsWith("Unknown function shout.");
            assertThat(answer.getError().hasFunctionArgument()).isFalse();
        }
    }

    @Test
    void setsWhatTerraformWouldCrashWithout() throws IOException {
        try (Served served = Served.notes()) {
            var configured = served.calls().configureStateStore(ConfigureStateStore.Request.getDefaultInstance());
            assertThat(configured.getCapabilities().getChunkSize()).isPositive();
            var chunk = served.calls()
                    .readStateBytes(ReadStateBytes.Request.getDefaultInstance())
                    .next();
            assertThat(chunk.hasRange()).isTrue();
            assertThat(chunk.getDiagnosticsList()).hasSize(1);
        }
    }

    private static void assertRefused(List<Diagnostic> diagnostics) {
        assertThat(diagnostics).singleElement().satisfies(diagnostic -> {
            assertThat(diagnostic.getSeverity()).isEqualTo(Diagnostic.Severity.ERROR);
            assertThat(diagnostic.getSummary()).contains(TYPE);
        });
    }
}
