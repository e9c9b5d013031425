package io.github.darnold.terraform.protocol.service;

import com.google.protobuf.ByteString;
import com.google.protobuf.Timestamp;
import io.github.darnold.terraform.engine.Engine;
import io.github.darnold.terraform.engine.ephemeral.OpenAnswer;
import io.github.darnold.terraform.engine.ephemeral.RenewAnswer;
import io.github.darnold.terraform.plugin.call.CallContext;
import io.github.darnold.terraform.plugin.call.PrivateState;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.schema.Schema;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.protocol.codec.MalformedValue;
import io.github.darnold.terraform.protocol.codec.ValueCodec;
import io.github.darnold.terraform.protocol.message.DeferralMessages;
import io.github.darnold.terraform.protocol.message.DiagnosticMessages;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.CloseEphemeralResource;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.OpenEphemeralResource;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.RenewEphemeralResource;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.ValidateEphemeralResourceConfig;
import io.grpc.stub.StreamObserver;
import java.time.Instant;
import java.util.List;

/// The calls about ephemeral resources.
abstract class EphemeralService extends ActionService {

    private static final String TYPE = "tf_ephemeral_resource_type";

    private final Engine<?> engine;
    private final Types types;
    private final Calls calls;

    EphemeralService(Engine<?> engine, Types types, Calls calls) {
        super(engine, types, calls);
        this.engine = engine;
        this.types = types;
        this.calls = calls;
    }

    @Override
    public void validateEphemeralResourceConfig(
            ValidateEphemeralResourceConfig.Request request,
            StreamObserver<ValidateEphemeralResourceConfig.Response> out) {
        String type = request.getTypeName();
        calls.serve(
                Rpc.about("ValidateEphemeralResourceConfig", TYPE, type),
                out,
                _ -> {
                    ObjectValue config = ResourceCalls.config(request.getConfig(), types.ephemeralResource(type));
                    return invalid(engine.ephemeralResources().validate(type, config));
                },
                EphemeralService::invalid);
    }

    private static ValidateEphemeralResourceConfig.Response invalid(List<Diagnostic> problems) {
        return ValidateEphemeralResourceConfig.Response.newBuilder()
                .addAllDiagnostics(DiagnosticMessages.of(problems))
                .build();
    }

    @Override
    public void openEphemeralResource(
            OpenEphemeralResource.Request request, StreamObserver<OpenEphemeralResource.Response> out) {
        calls.serve(
                Rpc.about("OpenEphemeralResource", TYPE, request.getTypeName()).from(request.getClientCapabilities()),
                out,
                context -> open(request, context),
                EphemeralService::notOpened);
    }

    private OpenEphemeralResource.Response open(OpenEphemeralResource.Request request, CallContext context)
            throws MalformedValue {
        Schema schema = types.ephemeralResource(request.getTypeName());
        ObjectValue config = ResourceCalls.config(request.getConfig(), schema);
        OpenAnswer answer = engine.ephemeralResources().open(request.getTypeName(), config, context);
        var response = notOpened(answer.diagnostics()).toBuilder()
                .setResult(ValueCodec.encode(answer.result(), schema.wireType()))
                .setPrivate(bytes(answer.privateState()));
        DeferralMessages.of(answer.deferred()).ifPresent(response::setDeferred);
        Instant renewAt = answer.renewAt();
        return renewAt == null
                ? response.build()
                : response.setRenewAt(timestamp(renewAt)).build();
    }

    private static OpenEphemeralResource.Response notOpened(List<Diagnostic> problems) {
        return OpenEphemeralResource.Response.newBuilder()
                .addAllDiagnostics(DiagnosticMessages.of(problems))
                .build();
    }

    @Override
    public void renewEphemeralResource(
            RenewEphemeralResource.Request request, StreamObserver<RenewEphemeralResource.Response> out) {
        calls.serve(
                Rpc.about("RenewEphemeralResource", TYPE, request.getTypeName()),
                out,
                context -> renew(request, context),
                EphemeralService::notRenewed);
    }

    private RenewEphemeralResource.Response renew(RenewEphemeralResource.Request request, CallContext context) {
        RenewAnswer answer =
                engine.ephemeralResources().renew(request.getTypeName(), parse(request.getPrivate()), context);
        var response = notRenewed(answer.diagnostics()).toBuilder().setPrivate(bytes(answer.privateState()));
        Instant renewAt = answer.renewAt();
        return renewAt == null
                ? response.build()
                : response.setRenewAt(timestamp(renewAt)).build();
    }

    private static RenewEphemeralResource.Response notRenewed(List<Diagnostic> problems) {
        return RenewEphemeralResource.Response.newBuilder()
                .addAllDiagnostics(DiagnosticMessages.of(problems))
                .build();
    }

    @Override
    public void closeEphemeralResource(
            CloseEphemeralResource.Request request, StreamObserver<CloseEphemeralResource.Response> out) {
        String type = request.getTypeName();
        calls.serve(
                Rpc.about("CloseEphemeralResource", TYPE, type),
                out,
                context -> notClosed(engine.ephemeralResources().close(type, parse(request.getPrivate()), context)),
                EphemeralService::notClosed);
    }

    private static CloseEphemeralResource.Response notClosed(List<Diagnostic> problems) {
        return CloseEphemeralResource.Response.newBuilder()
                .addAllDiagnostics(DiagnosticMessages.of(problems))
                .build();
    }

    private static Timestamp timestamp(Instant time) {
        return Timestamp.newBuilder()
                .setSeconds(time.getEpochSecond())
                .setNanos(time.getNano())
                .build();
    }

    private static PrivateState parse(ByteString bytes) {
        return PrivateState.parse(bytes.toByteArray());
    }

    private static ByteString bytes(PrivateState state) {
        return ByteString.copyFrom(state.bytes());
    }
}
