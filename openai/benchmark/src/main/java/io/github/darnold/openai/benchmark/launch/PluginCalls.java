package io.github.darnold.openai.benchmark.launch;

import io.github.darnold.terraform.protocol.prepared.RawMessages;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.MethodType;

/// The calls of a launch, of both protocols. Messages stay bytes: empty ones are asked with, and answers are counted.
final class PluginCalls {

    static final MethodDescriptor<byte[], byte[]> SHUTDOWN =
            method(MethodType.UNARY, "plugin.GRPCController", "Shutdown");
    static final MethodDescriptor<byte[], byte[]> STDIO =
            method(MethodType.SERVER_STREAMING, "plugin.GRPCStdio", "StreamStdio");
    static final MethodDescriptor<byte[], byte[]> BROKER =
            method(MethodType.BIDI_STREAMING, "plugin.GRPCBroker", "StartStream");

    private static final MethodDescriptor<byte[], byte[]> SCHEMA_5 =
            method(MethodType.UNARY, "tfplugin5.Provider", "GetSchema");
    private static final MethodDescriptor<byte[], byte[]> SCHEMA_6 =
            method(MethodType.UNARY, "tfplugin6.Provider", "GetProviderSchema");

    private PluginCalls() {}

    static MethodDescriptor<byte[], byte[]> schema(int protocol) {
        return protocol == 5 ? SCHEMA_5 : SCHEMA_6;
    }

    private static MethodDescriptor<byte[], byte[]> method(MethodType type, String service, String name) {
        return MethodDescriptor.newBuilder(RawMessages.MARSHALLER, RawMessages.MARSHALLER)
                .setType(type)
                .setFullMethodName(MethodDescriptor.generateFullMethodName(service, name))
                .build();
    }
}
