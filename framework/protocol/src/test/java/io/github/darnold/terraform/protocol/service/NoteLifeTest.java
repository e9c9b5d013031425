package io.github.darnold.terraform.protocol.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.UnknownValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.protocol.codec.MalformedValue;
import io.github.darnold.terraform.protocol.proto.ProviderGrpc.ProviderBlockingStub;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.ApplyResourceChange;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.AttributePath;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.ConfigureProvider;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.DynamicValue;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.GetProviderSchema;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.ImportResourceState;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.PlanResourceChange;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.RawState;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.ReadDataSource;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.ReadResource;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.UpgradeResourceState;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.ValidateResourceConfig;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The life of one object, call by call as Terraform makes them.
final class NoteLifeTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    private static ProviderBlockingStub configured(Served served, Path directory) {
        var answer = served.calls()
                .configureProvider(ConfigureProvider.Request.newBuilder()
                        .setTerraformVersion("1.11.4")
                        .setConfig(Notes.provider(directory))
                        .build());
        assertThat(answer.getDiagnosticsList()).isEmpty();
        return served.calls();
    }

    @Test
    void goesFromCreationToRemoval() throws Exception {
        try (Served served = Served.notes()) {
            ProviderBlockingStub calls = configured(served, directory);
            ObjectValue config = Notes.note("hello");

            PlanResourceChange.Response planned = calls.planResourceChange(plan(Notes.NOTHING, config));
            assertThat(planned.getDiagnosticsList()).isEmpty();
            assertThat(planned.getLegacyTypeSystem()).isFalse();
            ObjectValue plan = Notes.object(planned.getPlannedState());
            assertThat(plan.get("id")).isEqualTo(UnknownValue.UNKNOWN);
            assertThat(plan.get("text")).isEqualTo(Value.of("hello"));

            ApplyResourceChange.Response created =
                    calls.applyResourceChange(apply(Notes.NOTHING, planned.getPlannedState(), config));
            assertThat(created.getDiagnosticsList()).isEmpty();
            assertThat(Notes.object(created.getNewState()).get("length")).isEqualTo(Value.of(5));
            assertThat(created.getPrivate().toStringUtf8()).isEqualTo("{\"made_by\":\"create\"}");

            ReadResource.Response read = calls.readResource(read(created.getNewState(), created.getPrivate()));
            assertThat(read.getNewState()).isEqualTo(created.getNewState());
            assertThat(read.getPrivate()).isEqualTo(created.getPrivate());

            ApplyResourceChange.Response deleted = calls.applyResourceChange(ApplyResourceChange.Request.newBuilder()
                    .setTypeName(Notes.NOTE)
                    .setPriorState(read.getNewState())
                    .setPlannedState(Notes.NOTHING)
                    .setConfig(Notes.NOTHING)
                    .build());
            assertThat(deleted.getNewState()).isEqualTo(Notes.NOTHING);
            assertThat(calls.readResource(read(read.getNewState(), read.getPrivate()))
                            .getNewState())
                    .isEqualTo(Notes.NOTHING);
        }
    }

    @Test
    void isReplacedWhereAChangeNeedsAnotherObject() throws Exception {
        try (Served served = Served.notes()) {
            ProviderBlockingStub calls = configured(served, directory);
            DynamicValue prior = create(calls, Notes.note("hello")).getNewState();
            ObjectValue config = Notes.note("hello").with("color", Value.of("red"));
            assertThat(calls.planResourceChange(plan(prior, config)).getRequiresReplaceList())
                    .containsExactly(AttributePath.newBuilder()
                            .addSteps(AttributePath.Step.newBuilder().setAttributeName("color"))
                            .build());
        }
    }

    @Test
    void isKeptWhenItsCreationFailsHalfWay() throws Exception {
        try (Served served = Served.notes()) {
            ApplyResourceChange.Response failed = create(configured(served, directory), Notes.note("fail"));
            assertThat(failed.getDiagnostics(0).getSummary()).isEqualTo("Cannot finish the note");
            assertThat(Notes.object(failed.getNewState()).get("id").isKnown()).isTrue();
            assertThat(failed.getPrivate().toStringUtf8()).isEqualTo("{\"made_by\":\"create\"}");
            ApplyResourceChange.Response broken = create(served.calls(), Notes.note("bug"));
            assertThat(broken.getDiagnostics(0).getSummary()).startsWith("This is a bug in the provider notes");
        }
    }

    @Test
    void isImportedAndUpgraded() throws Exception {
        try (Served served = Served.notes()) {
            ProviderBlockingStub calls = configured(served, directory);
            var imported = calls.importResourceState(ImportResourceState.Request.newBuilder()
                    .setTypeName(Notes.NOTE)
                    .setId("n1")
                    .build());
            assertThat(imported.getImportedResourcesList()).singleElement().satisfies(note -> {
                assertThat(note.getTypeName()).isEqualTo(Notes.NOTE);
                assertThat(Notes.object(note.getState()).get("id")).isEqualTo(Value.of("n1"));
            });
            var upgraded = calls.upgradeResourceState(UpgradeResourceState.Request.newBuilder()
                    .setTypeName(Notes.NOTE)
                    .setVersion(1)
                    .setRawState(RawState.newBuilder()
                            .setJson(ByteString.copyFromUtf8("{\"id\":\"n1\",\"text\":\"x\",\"gone\":1}")))
                    .build());
            assertThat(Notes.object(upgraded.getUpgradedState()).get("text")).isEqualTo(Value.of("x"));
        }
    }

    @Test
    void isCheckedWithoutAConfiguredProvider() throws Exception {
        try (Served served = Served.notes()) {
            var answer = served.calls()
                    .validateResourceConfig(ValidateResourceConfig.Request.newBuilder()
                            .setTypeName(Notes.NOTE)
                            .setConfig(Notes.note(Notes.note("")))
                            .build());
            assertThat(answer.getDiagnosticsList())
                    .singleElement()
                    .satisfies(problem -> assertThat(
                                    problem.getAttribute().getSteps(0).getAttributeName())
                            .isEqualTo("text"));
        }
    }

    @Test
    void isCountedByTheDataSource() throws Exception {
        try (Served served = Served.notes()) {
            ProviderBlockingStub calls = configured(served, directory);
            create(calls, Notes.note("one"));
            var answer = calls.readDataSource(ReadDataSource.Request.newBuilder()
                    .setTypeName(Notes.COUNT)
                    .setConfig(Notes.count(41))
                    .build());
            assertThat(answer.getDiagnosticsList()).isEmpty();
            assertThat(Notes.counted(answer.getState())).isEqualTo(Value.of(42));
        }
    }

    @Test
    void hasASchemaThatIsTheSameEveryTime() throws Exception {
        try (Served served = Served.notes()) {
            var first = served.calls().getProviderSchema(GetProviderSchema.Request.getDefaultInstance());
            assertThat(first.getResourceSchemasMap()).containsOnlyKeys(Notes.NOTE, "notes_shelf");
            assertThat(first.getDataSourceSchemasMap()).containsOnlyKeys(Notes.COUNT);
            assertThat(first.getDiagnosticsList()).isEmpty();
            assertThat(served.calls().getProviderSchema(GetProviderSchema.Request.getDefaultInstance()))
                    .isEqualTo(first);
        }
    }

    private static ApplyResourceChange.Response create(ProviderBlockingStub calls, ObjectValue config)
            throws MalformedValue {
        DynamicValue planned =
                calls.planResourceChange(plan(Notes.NOTHING, config)).getPlannedState();
        return calls.applyResourceChange(apply(Notes.NOTHING, planned, config));
    }

    private static PlanResourceChange.Request plan(DynamicValue prior, ObjectValue config) throws MalformedValue {
        ObjectValue proposed = config;
        if (Notes.read(prior) instanceof ObjectValue before) {
            proposed = proposed.with("id", before.get("id")).with("length", before.get("length"));
        }
        return PlanResourceChange.Request.newBuilder()
                .setTypeName(Notes.NOTE)
                .setPriorState(prior)
                .setProposedNewState(Notes.note(proposed))
                .setConfig(Notes.note(config))
                .build();
    }

    private static ApplyResourceChange.Request apply(DynamicValue prior, DynamicValue planned, ObjectValue config) {
        return ApplyResourceChange.Request.newBuilder()
                .setTypeName(Notes.NOTE)
                .setPriorState(prior)
                .setPlannedState(planned)
                .setConfig(Notes.note(config))
                .build();
    }

    private static ReadResource.Request read(DynamicValue state, ByteString privateState) {
        return ReadResource.Request.newBuilder()
                .setTypeName(Notes.NOTE)
                .setCurrentState(state)
                .setPrivate(privateState)
                .build();
    }
}
