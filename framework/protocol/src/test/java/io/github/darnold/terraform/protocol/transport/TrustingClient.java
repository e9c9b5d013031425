package io.github.darnold.terraform.protocol.transport;

import io.grpc.TlsServerCredentials;
import io.grpc.okhttp.OkHttpServerBuilder;
import java.io.IOException;
import java.security.GeneralSecurityException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/// A process that serves as plugins do, and then connects to a server of the world with the JDK's default trust.
final class TrustingClient {

    private TrustingClient() {}

    /// Connects once.
    ///
    /// @param arguments the port of the server
    public static void main(String[] arguments) throws IOException, GeneralSecurityException {
        OwnKey key = new OwnKey(new PendingIdentity());
        DefaultTrust.without(() -> OkHttpServerBuilder.forPort(
                        0, TlsServerCredentials.newBuilder().keyManager(key).build())
                .build());
        try (SSLSocket socket =
                (SSLSocket) SSLSocketFactory.getDefault().createSocket("localhost", Integer.parseInt(arguments[0]))) {
            socket.startHandshake();
        }
    }
}
