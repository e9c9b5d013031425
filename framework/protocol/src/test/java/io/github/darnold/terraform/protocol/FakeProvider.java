package io.github.darnold.terraform.protocol;

import io.github.darnold.terraform.protocol.proto.ProviderGrpc.ProviderImplBase;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.GetProviderSchema;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.ReadResource;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.Schema;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.ValidateProviderConfig;
import io.grpc.stub.StreamObserver;
import java.util.concurrent.CountDownLatch;

/// A provider without resources that does what real ones should not do, in a process of its own.
final class FakeProvider extends ProviderImplBase {

    static final String ADDRESS = "registry.terraform.io/example/fake";
    static final String HANGS_WHEN_CLOSED = "FAKE_HANGS_WHEN_CLOSED";
    static final String CANNOT_BE_BUILT = "FAKE_CANNOT_BE_BUILT";

    private final PluginSession session;

    private FakeProvider(PluginSession session) {
        this.session = session;
        System.out.println("stray line of the constructor");
        if (System.getenv(CANNOT_BE_BUILT) != null) {
            throw new IllegalStateException("no such luck");
        }
        session.hooks().add("the fake", _ -> session.logger().info("closed in time"));
        if (System.getenv(HANGS_WHEN_CLOSED) != null) {
            session.hooks().add("the hanging one", _ -> new CountDownLatch(1).await());
        }
    }

    public static void main(String[] arguments) {
        PluginServer.serve(new PluginOptions(ADDRESS, "0.1.0", FakeProvider::new), arguments);
    }

    @Override
    public void getProviderSchema(
            GetProviderSchema.Request request, StreamObserver<GetProviderSchema.Response> answer) {
        answer.onNext(GetProviderSchema.Response.newBuilder()
                .setProvider(Schema.newBuilder().setBlock(Schema.Block.getDefaultInstance()))
                .build());
        answer.onCompleted();
    }

    @Override
    public void validateProviderConfig(
            ValidateProviderConfig.Request request, StreamObserver<ValidateProviderConfig.Response> answer) {
        System.out.println("stray line on stdout");
        System.err.println("{\"@message\":42}");
        session.logger().info("validated", "tf_rpc", "ValidateProviderConfig");
        answer.onNext(ValidateProviderConfig.Response.getDefaultInstance());
        answer.onCompleted();
    }

    @Override
    public void readResource(ReadResource.Request request, StreamObserver<ReadResource.Response> answer) {
        answer.onNext(ReadResource.Response.newBuilder()
                .setNewState(request.getCurrentState())
                .build());
        answer.onCompleted();
    }
}
