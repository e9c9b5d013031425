package io.github.darnold.terraform.protocol.service;

import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.protocol.message.DiagnosticMessages;
import io.github.darnold.terraform.protocol.proto.ProviderGrpc;
import io.github.darnold.terraform.protocol.proto.Tfplugin6;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.ConfigureProvider;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.GetMetadata;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.GetProviderSchema;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.GetResourceIdentitySchemas;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.StopProvider;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.ValidateProviderConfig;
import io.grpc.stub.StreamObserver;
import java.util.List;

/// Answers in place of a provider that could not be built: the first calls say why. A process that ended instead would
/// be an "unrecognized remote plugin message" to Terraform.
public final class BrokenService extends ProviderGrpc.ProviderImplBase {

    private final List<Tfplugin6.Diagnostic> reason;

    /// @param address the provider's, `registry.terraform.io/acme/example`
    public BrokenService(String address, Throwable failure) {
        this.reason = DiagnosticMessages.of(List.of(Diagnostic.error(
                "The provider " + address + " could not be built",
                text(failure) + "\n\nThis is a bug in the provider. Please report it to its maintainers.")));
    }

    /// What a builder says; what the JVM makes of it when it happens in a constant says nothing to anybody.
    private static String text(Throwable failure) {
        Throwable root = failure;
        while (root instanceof LinkageError && root.getCause() != null) {
            root = root.getCause();
        }
        String message = root.getMessage();
        return root instanceof IllegalArgumentException && message != null ? message : root.toString();
    }

    @Override
    public void getMetadata(GetMetadata.Request request, StreamObserver<GetMetadata.Response> out) {
        answer(out, GetMetadata.Response.newBuilder().addAllDiagnostics(reason).build());
    }

    @Override
    public void getProviderSchema(GetProviderSchema.Request request, StreamObserver<GetProviderSchema.Response> out) {
        answer(
                out,
                GetProviderSchema.Response.newBuilder()
                        .addAllDiagnostics(reason)
                        .build());
    }

    @Override
    public void getResourceIdentitySchemas(
            GetResourceIdentitySchemas.Request request, StreamObserver<GetResourceIdentitySchemas.Response> out) {
        answer(
                out,
                GetResourceIdentitySchemas.Response.newBuilder()
                        .addAllDiagnostics(reason)
                        .build());
    }

    @Override
    public void validateProviderConfig(
            ValidateProviderConfig.Request request, StreamObserver<ValidateProviderConfig.Response> out) {
        answer(
                out,
                ValidateProviderConfig.Response.newBuilder()
                        .addAllDiagnostics(reason)
                        .build());
    }

    @Override
    public void configureProvider(ConfigureProvider.Request request, StreamObserver<ConfigureProvider.Response> out) {
        answer(
                out,
                ConfigureProvider.Response.newBuilder()
                        .addAllDiagnostics(reason)
                        .build());
    }

    @Override
    public void stopProvider(StopProvider.Request request, StreamObserver<StopProvider.Response> out) {
        answer(out, StopProvider.Response.getDefaultInstance());
    }

    private static <A> void answer(StreamObserver<A> out, A answer) {
        out.onNext(answer);
        out.onCompleted();
    }
}
