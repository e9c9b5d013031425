package io.github.darnold.terraform.protocol.service;

import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.protocol.message.DiagnosticMessages;
import io.github.darnold.terraform.protocol.proto.ProviderGrpc.ProviderImplBase;
import io.github.darnold.terraform.protocol.proto.Tfplugin6;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.ConfigureStateStore;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.DeleteState;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.GetStates;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.LockState;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.ReadStateBytes;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.StateRange;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.StateStoreServerCapabilities;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.UnlockState;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.ValidateStateStore;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.WriteStateBytes;
import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.function.Function;

/// The calls about state stores, an experiment of Terraform's: there are none here.
abstract class MissingStateStores extends ProviderImplBase {

    private final Calls calls;

    MissingStateStores(Calls calls) {
        this.calls = calls;
    }

    private <A> void refuse(
            String rpc, String type, StreamObserver<A> out, Function<List<Tfplugin6.Diagnostic>, A> answer) {
        Function<List<Diagnostic>, A> refusal = problems -> answer.apply(DiagnosticMessages.of(problems));
        calls.serve(
                Rpc.about(rpc, "tf_state_store_type", type),
                out,
                _ -> refusal.apply(List.of(Types.unknown("state store", type))),
                refusal);
    }

    @Override
    public void validateStateStoreConfig(
            ValidateStateStore.Request request, StreamObserver<ValidateStateStore.Response> out) {
        refuse(
                "ValidateStateStoreConfig",
                request.getTypeName(),
                out,
                problems -> ValidateStateStore.Response.newBuilder()
                        .addAllDiagnostics(problems)
                        .build());
    }

    /// Terraform crashes on an answer without capabilities.
    @Override
    public void configureStateStore(
            ConfigureStateStore.Request request, StreamObserver<ConfigureStateStore.Response> out) {
        long chunk = Math.max(1, request.getCapabilities().getChunkSize());
        refuse(
                "ConfigureStateStore",
                request.getTypeName(),
                out,
                problems -> ConfigureStateStore.Response.newBuilder()
                        .setCapabilities(
                                StateStoreServerCapabilities.newBuilder().setChunkSize(chunk))
                        .addAllDiagnostics(problems)
                        .build());
    }

    /// Terraform crashes on a chunk without a range.
    @Override
    public void readStateBytes(ReadStateBytes.Request request, StreamObserver<ReadStateBytes.Response> out) {
        refuse(
                "ReadStateBytes",
                request.getTypeName(),
                out,
                problems -> ReadStateBytes.Response.newBuilder()
                        .setRange(StateRange.getDefaultInstance())
                        .addAllDiagnostics(problems)
                        .build());
    }

    @Override
    public StreamObserver<WriteStateBytes.RequestChunk> writeStateBytes(StreamObserver<WriteStateBytes.Response> out) {
        return new StreamObserver<>() {

            private String type = "";

            @Override
            public void onNext(WriteStateBytes.RequestChunk chunk) {
                if (chunk.hasMeta()) {
                    type = chunk.getMeta().getTypeName();
                }
            }

            @Override
            public void onError(Throwable cancelled) {}

            @Override
            public void onCompleted() {
                refuse(
                        "WriteStateBytes",
                        type,
                        out,
                        problems -> WriteStateBytes.Response.newBuilder()
                                .addAllDiagnostics(problems)
                                .build());
            }
        };
    }

    @Override
    public void lockState(LockState.Request request, StreamObserver<LockState.Response> out) {
        refuse(
                "LockState",
                request.getTypeName(),
                out,
                problems -> LockState.Response.newBuilder()
                        .addAllDiagnostics(problems)
                        .build());
    }

    @Override
    public void unlockState(UnlockState.Request request, StreamObserver<UnlockState.Response> out) {
        refuse(
                "UnlockState",
                request.getTypeName(),
                out,
                problems -> UnlockState.Response.newBuilder()
                        .addAllDiagnostics(problems)
                        .build());
    }

    @Override
    public void getStates(GetStates.Request request, StreamObserver<GetStates.Response> out) {
        refuse(
                "GetStates",
                request.getTypeName(),
                out,
                problems -> GetStates.Response.newBuilder()
                        .addAllDiagnostics(problems)
                        .build());
    }

    @Override
    public void deleteState(DeleteState.Request request, StreamObserver<DeleteState.Response> out) {
        refuse(
                "DeleteState",
                request.getTypeName(),
                out,
                problems -> DeleteState.Response.newBuilder()
                        .addAllDiagnostics(problems)
                        .build());
    }
}
