package io.github.darnold.terraform.protocol.prepared;

import io.grpc.KnownLength;
import io.grpc.MethodDescriptor.Marshaller;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// Leaves messages as the bytes that they are.
public final class RawMessages implements Marshaller<byte[]> {

    public static final RawMessages MARSHALLER = new RawMessages();

    private RawMessages() {}

    @Override
    public InputStream stream(byte[] message) {
        return new KnownBytes(message);
    }

    @Override
    public byte[] parse(InputStream stream) {
        try {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Tells gRPC the length beforehand, which then needs no second buffer.
    private static final class KnownBytes extends ByteArrayInputStream implements KnownLength {

        KnownBytes(byte[] bytes) {
            super(bytes);
        }
    }
}
