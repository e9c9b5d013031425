package io.github.darnold.terraform.protocol.prepared;

import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.ServerMethodDefinition;
import io.grpc.ServerServiceDefinition;
import io.grpc.stub.ServerCalls;
import java.util.function.Supplier;

/// A method whose answer is known as bytes, so that no message is built and none is written.
public final class PreparedMethod {

    /// The service with one method answered by these bytes, whatever the request says.
    ///
    /// @param method the method's name within the service
    /// @param answer called for each request
    public static ServerServiceDefinition in(ServerServiceDefinition service, String method, Supplier<byte[]> answer) {
        String serviceName = service.getServiceDescriptor().getName();
        String name = MethodDescriptor.generateFullMethodName(serviceName, method);
        ServerServiceDefinition.Builder all = ServerServiceDefinition.builder(serviceName);
        service.getMethods().stream()
                .filter(other ->
                        !other.getMethodDescriptor().getFullMethodName().equals(name))
                .forEach(all::addMethod);
        return all.addMethod(prepared(name, answer)).build();
    }

    private static ServerMethodDefinition<byte[], byte[]> prepared(String name, Supplier<byte[]> answer) {
        MethodDescriptor<byte[], byte[]> descriptor = MethodDescriptor.<byte[], byte[]>newBuilder(
                        RawMessages.MARSHALLER, RawMessages.MARSHALLER)
                .setType(MethodType.UNARY)
                .setFullMethodName(name)
                .build();
        return ServerMethodDefinition.create(descriptor, ServerCalls.asyncUnaryCall((_, out) -> {
            out.onNext(answer.get());
            out.onCompleted();
        }));
    }

    private PreparedMethod() {}
}
