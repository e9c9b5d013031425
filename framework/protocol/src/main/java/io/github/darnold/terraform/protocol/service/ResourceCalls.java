package io.github.darnold.terraform.protocol.service;

import com.google.protobuf.ByteString;
import io.github.darnold.terraform.engine.ApplyRequest;
import io.github.darnold.terraform.engine.Engine;
import io.github.darnold.terraform.engine.MoveRequest;
import io.github.darnold.terraform.engine.PlanAnswer;
import io.github.darnold.terraform.engine.PlanRequest;
import io.github.darnold.terraform.engine.ReadRequest;
import io.github.darnold.terraform.engine.StateAnswer;
import io.github.darnold.terraform.engine.generation.GeneratedConfig;
import io.github.darnold.terraform.plugin.call.CallContext;
import io.github.darnold.terraform.plugin.call.PrivateState;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.diagnostic.Failure;
import io.github.darnold.terraform.plugin.schema.Schema;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Type;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.protocol.codec.MalformedValue;
import io.github.darnold.terraform.protocol.codec.ValueCodec;
import io.github.darnold.terraform.protocol.message.DeferralMessages;
import io.github.darnold.terraform.protocol.message.DiagnosticMessages;
import io.github.darnold.terraform.protocol.message.PathMessages;
import io.github.darnold.terraform.protocol.proto.Tfplugin6;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.ApplyResourceChange;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.GenerateResourceConfig;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.ImportResourceState;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.MoveResourceState;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.PlanResourceChange;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.ReadResource;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.UpgradeResourceState;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.ValidateResourceConfig;
import java.util.List;

/// The calls about resources. What an answer does not carry, Terraform forgets: so all echo private state and
/// identity, and those that failed the state as well.
final class ResourceCalls {

    private static final ByteString NULL = ByteString.copyFrom(new byte[] {(byte) 0xc0});

    private final Engine<?> engine;
    private final Types types;
    private final IdentityCalls identities;

    ResourceCalls(Engine<?> engine, Types types, IdentityCalls identities) {
        this.engine = engine;
        this.types = types;
        this.identities = identities;
    }

    ValidateResourceConfig.Response validate(ValidateResourceConfig.Request request, CallContext context)
            throws MalformedValue {
        Schema schema = types.resource(request.getTypeName());
        ObjectValue config = config(request.getConfig(), schema);
        return invalid(engine.validateResource(request.getTypeName(), config, context.client()));
    }

    static ValidateResourceConfig.Response invalid(List<Diagnostic> problems) {
        return ValidateResourceConfig.Response.newBuilder()
                .addAllDiagnostics(DiagnosticMessages.of(problems))
                .build();
    }

    UpgradeResourceState.Response upgrade(UpgradeResourceState.Request request, CallContext context) {
        String type = request.getTypeName();
        Schema schema = types.resource(type);
        byte[] json = json(type, request.getRawState());
        StateAnswer answer = engine.upgradeState(type, request.getVersion(), json, context);
        return notUpgraded(answer.diagnostics()).toBuilder()
                .setUpgradedState(ValueCodec.encode(answer.state(), schema.wireType()))
                .build();
    }

    private static byte[] json(String type, Tfplugin6.RawState stored) {
        if (stored.getJson().isEmpty() && stored.getFlatmapCount() > 0) {
            throw Failure.of(
                    "The state of " + type + " is too old",
                    "It was written by Terraform 0.11 or older, in a format without types. Open and apply this"
                            + " configuration once with each of Terraform 0.12 and 0.13 (\"terraform 0.12upgrade\","
                            + " then \"terraform apply\"), or remove the object from the state and import it again.");
        }
        return stored.getJson().toByteArray();
    }

    static UpgradeResourceState.Response notUpgraded(List<Diagnostic> problems) {
        return UpgradeResourceState.Response.newBuilder()
                .addAllDiagnostics(DiagnosticMessages.of(problems))
                .build();
    }

    MoveResourceState.Response move(MoveResourceState.Request request, CallContext context) {
        String type = request.getTargetTypeName();
        Schema schema = types.resource(type);
        StateAnswer answer = engine.moveState(
                new MoveRequest(
                        type,
                        request.getSourceProviderAddress(),
                        request.getSourceTypeName(),
                        request.getSourceSchemaVersion(),
                        json(request.getSourceTypeName(), request.getSourceState()),
                        request.getSourceIdentity().getJson().toByteArray(),
                        parse(request.getSourcePrivate())),
                context);
        var response = notMoved(answer.diagnostics()).toBuilder()
                .setTargetState(ValueCodec.encode(answer.state(), schema.wireType()))
                .setTargetPrivate(bytes(answer.privateState()));
        identities.encode(type, answer.identity()).ifPresent(response::setTargetIdentity);
        return response.build();
    }

    static MoveResourceState.Response notMoved(List<Diagnostic> problems) {
        return MoveResourceState.Response.newBuilder()
                .addAllDiagnostics(DiagnosticMessages.of(problems))
                .build();
    }

    ReadResource.Response read(ReadResource.Request request, CallContext context) throws MalformedValue {
        String name = request.getTypeName();
        Type type = types.resource(name).wireType();
        if (!(ValueCodec.decode(request.getCurrentState(), type) instanceof ObjectValue state)) {
            return notRead(request, List.of());
        }
        Value identity = identities.decode(name, request.getCurrentIdentity());
        StateAnswer answer = engine.read(
                new ReadRequest(name, state, parse(request.getPrivate()), identity),
                context.withProviderMeta(types.meta(request.getProviderMeta())));
        var response = notRead(request, answer.diagnostics()).toBuilder()
                .setNewState(ValueCodec.encode(answer.state(), type))
                .setPrivate(bytes(answer.privateState()));
        identities.encode(name, answer.identity()).ifPresent(response::setNewIdentity);
        DeferralMessages.of(answer.deferred()).ifPresent(response::setDeferred);
        return response.build();
    }

    static ReadResource.Response notRead(ReadResource.Request request, List<Diagnostic> problems) {
        var echo = ReadResource.Response.newBuilder()
                .setNewState(request.getCurrentState())
                .setPrivate(request.getPrivate())
                .addAllDiagnostics(DiagnosticMessages.of(problems));
        return request.hasCurrentIdentity()
                ? echo.setNewIdentity(request.getCurrentIdentity()).build()
                : echo.build();
    }

    PlanResourceChange.Response plan(PlanResourceChange.Request request, CallContext context) throws MalformedValue {
        String name = request.getTypeName();
        Type type = types.resource(name).wireType();
        PlanAnswer answer = engine.plan(
                new PlanRequest(
                        name,
                        ValueCodec.decode(request.getPriorState(), type),
                        ValueCodec.decode(request.getProposedNewState(), type),
                        ValueCodec.decode(request.getConfig(), type),
                        parse(request.getPriorPrivate()),
                        identities.decode(name, request.getPriorIdentity())),
                context.withProviderMeta(types.meta(request.getProviderMeta())));
        var response = notPlanned(request, answer.diagnostics()).toBuilder()
                .setPlannedState(ValueCodec.encode(answer.planned(), type))
                .setPlannedPrivate(bytes(answer.privateState()))
                .addAllRequiresReplace(PathMessages.of(answer.requiresReplace()));
        identities.encode(name, answer.identity()).ifPresent(response::setPlannedIdentity);
        DeferralMessages.of(answer.deferred()).ifPresent(response::setDeferred);
        return response.build();
    }

    static PlanResourceChange.Response notPlanned(PlanResourceChange.Request request, List<Diagnostic> problems) {
        var echo = PlanResourceChange.Response.newBuilder()
                .setPlannedState(request.getPriorState())
                .setPlannedPrivate(request.getPriorPrivate())
                .addAllDiagnostics(DiagnosticMessages.of(problems));
        return request.hasPriorIdentity()
                ? echo.setPlannedIdentity(request.getPriorIdentity()).build()
                : echo.build();
    }

    ApplyResourceChange.Response apply(ApplyResourceChange.Request request, CallContext context) throws MalformedValue {
        String name = request.getTypeName();
        Type type = types.resource(name).wireType();
        StateAnswer answer = engine.apply(
                new ApplyRequest(
                        name,
                        ValueCodec.decode(request.getPriorState(), type),
                        ValueCodec.decode(request.getPlannedState(), type),
                        ValueCodec.decode(request.getConfig(), type),
                        parse(request.getPlannedPrivate()),
                        identities.decode(name, request.getPlannedIdentity())),
                context.withProviderMeta(types.meta(request.getProviderMeta())));
        var response = notApplied(request, answer.diagnostics()).toBuilder()
                .setNewState(ValueCodec.encode(answer.state(), type))
                .setPrivate(bytes(answer.privateState()));
        identities
                .encode(name, answer.identity())
                .ifPresentOrElse(response::setNewIdentity, response::clearNewIdentity);
        return response.build();
    }

    static ApplyResourceChange.Response notApplied(ApplyResourceChange.Request request, List<Diagnostic> problems) {
        var echo = ApplyResourceChange.Response.newBuilder()
                .setNewState(request.getPriorState())
                .setPrivate(request.getPlannedPrivate())
                .addAllDiagnostics(DiagnosticMessages.of(problems));
        return request.hasPlannedIdentity() && !isNothing(request.getPriorState())
                ? echo.setNewIdentity(request.getPlannedIdentity()).build()
                : echo.build();
    }

    /// Whether there is no object yet, whose planned identity would be unknown.
    private static boolean isNothing(Tfplugin6.DynamicValue state) {
        return state.getJson().isEmpty()
                && (state.getMsgpack().isEmpty() || state.getMsgpack().equals(NULL));
    }

    ImportResourceState.Response importState(ImportResourceState.Request request, CallContext context)
            throws MalformedValue {
        String type = request.getTypeName();
        Schema schema = types.resource(type);
        StateAnswer answer = importedBy(request, context);
        var response = notImported(answer.diagnostics()).toBuilder();
        if (answer.state().isKnown()) {
            var imported = ImportResourceState.ImportedResource.newBuilder()
                    .setTypeName(type)
                    .setState(ValueCodec.encode(answer.state(), schema.wireType()))
                    .setPrivate(bytes(answer.privateState()));
            identities.encode(type, answer.identity()).ifPresent(imported::setIdentity);
            response.addImportedResources(imported);
        }
        DeferralMessages.of(answer.deferred()).ifPresent(response::setDeferred);
        return response.build();
    }

    private StateAnswer importedBy(ImportResourceState.Request request, CallContext context) throws MalformedValue {
        String type = request.getTypeName();
        if (!request.getId().isEmpty() || !request.hasIdentity()) {
            return engine.importState(type, request.getId(), context);
        }
        if (identities.decode(type, request.getIdentity()) instanceof ObjectValue identity) {
            return engine.importIdentity(type, identity, context);
        }
        throw Failure.of(
                "Cannot import " + type + " by identity",
                "Its objects have no identity that Terraform could find them by. Import it by id: write"
                        + " id = \"...\" in the import block in place of identity.");
    }

    static ImportResourceState.Response notImported(List<Diagnostic> problems) {
        return ImportResourceState.Response.newBuilder()
                .addAllDiagnostics(DiagnosticMessages.of(problems))
                .build();
    }

    GenerateResourceConfig.Response generate(GenerateResourceConfig.Request request, CallContext context)
            throws MalformedValue {
        Schema schema = types.resource(request.getTypeName());
        ObjectValue state = config(request.getState(), schema);
        GeneratedConfig answer = engine.generateConfig(request.getTypeName(), state, context);
        return notGenerated(answer.diagnostics()).toBuilder()
                .setConfig(ValueCodec.encode(answer.config(), schema.wireType()))
                .build();
    }

    static GenerateResourceConfig.Response notGenerated(List<Diagnostic> problems) {
        return GenerateResourceConfig.Response.newBuilder()
                .addAllDiagnostics(DiagnosticMessages.of(problems))
                .build();
    }

    /// The configuration; a block that is left out is one without arguments.
    static ObjectValue config(Tfplugin6.DynamicValue message, Schema schema) throws MalformedValue {
        return ValueCodec.decode(message, schema.wireType()) instanceof ObjectValue object
                ? object
                : schema.complete(ObjectValue.EMPTY);
    }

    private static PrivateState parse(ByteString bytes) {
        return PrivateState.parse(bytes.toByteArray());
    }

    private static ByteString bytes(PrivateState state) {
        return ByteString.copyFrom(state.bytes());
    }
}
