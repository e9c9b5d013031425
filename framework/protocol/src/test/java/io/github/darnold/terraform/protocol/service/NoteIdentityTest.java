package io.github.darnold.terraform.protocol.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Type;
import io.github.darnold.terraform.plugin.value.UnknownValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.protocol.codec.MalformedValue;
import io.github.darnold.terraform.protocol.codec.ValueCodec;
import io.github.darnold.terraform.protocol.proto.ProviderGrpc.ProviderBlockingStub;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.ApplyResourceChange;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.ConfigureProvider;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.GetResourceIdentitySchemas;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.ImportResourceState;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.PlanResourceChange;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.RawState;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.ReadResource;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.ResourceIdentityData;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.UpgradeResourceIdentity;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The identity of one object, in each call that has one.
final class NoteIdentityTest {

    private static final Type IDENTITY = new Type.ObjectOf(Map.of("id", Type.STRING));

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @Test
    void hasASchema() throws Exception {
        try (Served served = Served.notes()) {
            var answer =
                    served.calls().getResourceIdentitySchemas(GetResourceIdentitySchemas.Request.getDefaultInstance());
            assertThat(answer.getIdentitySchemasMap()).containsOnlyKeys(Notes.NOTE);
            var schema = answer.getIdentitySchemasOrThrow(Notes.NOTE);
            assertThat(schema.getVersion()).isZero();
            assertThat(schema.getIdentityAttributesList()).singleElement().satisfies(attribute -> {
                assertThat(attribute.getName()).isEqualTo("id");
                assertThat(attribute.getType().toStringUtf8()).isEqualTo("\"string\"");
                assertThat(attribute.getRequiredForImport()).isTrue();
                assertThat(attribute.getOptionalForImport()).isFalse();
                assertThat(attribute.getDescription()).isEqualTo("Identifier of the note.");
            });
        }
    }

    @Test
    void goesFromPlanToApplyToRead() throws Exception {
        try (Served served = Served.notes()) {
            ProviderBlockingStub calls = configured(served);
            ObjectValue config = Notes.note("hello");
            PlanResourceChange.Response planned = calls.planResourceChange(PlanResourceChange.Request.newBuilder()
                    .setTypeName(Notes.NOTE)
                    .setPriorState(Notes.NOTHING)
                    .setProposedNewState(Notes.note(config))
                    .setConfig(Notes.note(config))
                    .build());
            assertThat(planned.hasPlannedIdentity()).isFalse();
            ApplyResourceChange.Response created = calls.applyResourceChange(ApplyResourceChange.Request.newBuilder()
                    .setTypeName(Notes.NOTE)
                    .setPriorState(Notes.NOTHING)
                    .setPlannedState(planned.getPlannedState())
                    .setPlannedIdentity(planned.getPlannedIdentity())
                    .setConfig(Notes.note(config))
                    .build());
            Value identity = identity(created.getNewIdentity());
            assertThat(identity)
                    .isEqualTo(ObjectValue.of(
                            "id", Notes.object(created.getNewState()).get("id")));
            ReadResource.Response read = calls.readResource(ReadResource.Request.newBuilder()
                    .setTypeName(Notes.NOTE)
                    .setCurrentState(created.getNewState())
                    .build());
            assertThat(identity(read.getNewIdentity()))
                    .as("found for a state without identity")
                    .isEqualTo(identity);
        }
    }

    @Test
    void isNotToldWhereAFailedCreateLeftNothing() throws Exception {
        try (Served served = Served.notes()) {
            var answer = configured(served)
                    .applyResourceChange(ApplyResourceChange.Request.newBuilder()
                            .setTypeName(Notes.NOTE)
                            .setPriorState(Notes.NOTHING)
                            .setPlannedState(ValueCodec.encode(Value.of(1), Type.NUMBER))
                            .setPlannedIdentity(data(UnknownValue.UNKNOWN))
                            .build());
            assertThat(answer.getDiagnosticsCount()).isPositive();
            assertThat(answer.hasNewIdentity()).isFalse();
        }
    }

    @Test
    void finds() throws Exception {
        try (Served served = Served.notes()) {
            var imported = configured(served)
                    .importResourceState(ImportResourceState.Request.newBuilder()
                            .setTypeName(Notes.NOTE)
                            .setIdentity(data(Value.of("n1")))
                            .build());
            assertThat(imported.getImportedResourcesList()).singleElement().satisfies(note -> {
                assertThat(Notes.object(note.getState()).get("id")).isEqualTo(Value.of("n1"));
                assertThat(identity(note.getIdentity())).isEqualTo(ObjectValue.of("id", Value.of("n1")));
            });
        }
    }

    @Test
    void isUpgradedWithoutAConfiguredProvider() throws Exception {
        try (Served served = Served.notes()) {
            var request = UpgradeResourceIdentity.Request.newBuilder()
                    .setTypeName(Notes.NOTE)
                    .setRawIdentity(RawState.newBuilder().setJson(ByteString.copyFromUtf8("{\"id\":\"n1\"}")));
            var same = served.calls().upgradeResourceIdentity(request.build());
            assertThat(identity(same.getUpgradedIdentity())).isEqualTo(ObjectValue.of("id", Value.of("n1")));
            var other =
                    served.calls().upgradeResourceIdentity(request.setVersion(7).build());
            assertThat(other.getDiagnosticsList()).isEmpty();
            assertThat(other.hasUpgradedIdentity()).isFalse();
        }
    }

    private ProviderBlockingStub configured(Served served) {
        var answer = served.calls()
                .configureProvider(ConfigureProvider.Request.newBuilder()
                        .setConfig(Notes.provider(directory))
                        .build());
        assertThat(answer.getDiagnosticsList()).isEmpty();
        return served.calls();
    }

    private static ResourceIdentityData data(Value id) {
        return ResourceIdentityData.newBuilder()
                .setIdentityData(ValueCodec.encode(ObjectValue.of("id", id), IDENTITY))
                .build();
    }

    private static Value identity(ResourceIdentityData data) throws MalformedValue {
        return ValueCodec.decode(data.getIdentityData(), IDENTITY);
    }
}
