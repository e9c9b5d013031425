package io.github.darnold.openai.benchmark.launch;

import io.github.darnold.terraform.protocol.transport.Identity;
import io.github.darnold.terraform.protocol.transport.PeerCertificate;
import io.github.darnold.terraform.protocol.transport.Security;
import io.grpc.MethodDescriptor;
import io.grpc.Server;
import io.grpc.ServerServiceDefinition;
import io.grpc.okhttp.OkHttpServerBuilder;
import io.grpc.stub.ServerCalls;
import java.security.cert.CertificateException;
import java.time.InstantSource;
import java.util.Base64;
import java.util.concurrent.CountDownLatch;

/// A plugin of protocol 5 with nothing in it. Its argument is the size of its schema in bytes.
public final class FakePlugin {

    private FakePlugin() {}

    static void main(String[] arguments) throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        byte[] schema = new byte[Integer.parseInt(arguments[0])];
        Identity own = Identity.create(InstantSource.system());
        Server server = OkHttpServerBuilder.forPort(0, new Security.MutualTls(() -> own, host()).credentials())
                .addService(service("tfplugin5.Provider", PluginCalls.schema(5), schema, () -> {}))
                .addService(service("plugin.GRPCController", PluginCalls.SHUTDOWN, new byte[0], end::countDown))
                .build()
                .start();
        System.out.println("1|5|tcp|127.0.0.1:" + server.getPort() + "|grpc|"
                + Base64.getEncoder().withoutPadding().encodeToString(own.encodedCertificate()));
        end.await();
        server.shutdown().awaitTermination();
    }

    private static PeerCertificate host() throws CertificateException {
        return PeerCertificate.parse(System.getenv("PLUGIN_CLIENT_CERT"));
    }

    private static ServerServiceDefinition service(
            String name, MethodDescriptor<byte[], byte[]> method, byte[] answer, Runnable then) {
        return ServerServiceDefinition.builder(name)
                .addMethod(method, ServerCalls.asyncUnaryCall((_, observer) -> {
                    observer.onNext(answer);
                    observer.onCompleted();
                    then.run();
                }))
                .build();
    }
}
