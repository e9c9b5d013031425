package io.github.darnold.terraform.protocol.service;

import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.protocol.message.DiagnosticMessages;
import io.github.darnold.terraform.protocol.proto.Tfplugin6;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.GenerateResourceConfig;
import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.function.Function;

/// The calls about what no provider of this framework has. Terraform makes them only after the schemas named such a
/// thing; they are answered all the same, since a call without an answer looks like a crash.
abstract class MissingFeatures extends MissingStateStores {

    private final Calls calls;

    MissingFeatures(Calls calls) {
        super(calls);
        this.calls = calls;
    }

    private <A> void refuse(
            Rpc rpc, StreamObserver<A> out, Diagnostic reason, Function<List<Tfplugin6.Diagnostic>, A> answer) {
        Function<List<Diagnostic>, A> refusal = problems -> answer.apply(DiagnosticMessages.of(problems));
        calls.serve(rpc, out, _ -> refusal.apply(List.of(reason)), refusal);
    }

    @Override
    public void generateResourceConfig(
            GenerateResourceConfig.Request request, StreamObserver<GenerateResourceConfig.Response> out) {
        refuse(
                Rpc.resource("GenerateResourceConfig", request.getTypeName()),
                out,
                Diagnostic.error(
                        "Cannot generate a configuration of " + request.getTypeName(),
                        "The provider leaves that to Terraform, and says so in its capabilities."),
                problems -> GenerateResourceConfig.Response.newBuilder()
                        .addAllDiagnostics(problems)
                        .build());
    }
}
