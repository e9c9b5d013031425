package io.github.darnold.terraform.protocol.transport;

import io.grpc.InsecureServerCredentials;
import io.grpc.ServerCredentials;
import io.grpc.TlsServerCredentials;
import java.util.function.Supplier;

/// How the connection is protected.
public sealed interface Security {

    /// No protection: only when the host asked for it or a developer attaches by hand.
    record Plaintext() implements Security {}

    /// TLS where each side accepts the other's one certificate.
    ///
    /// @param own asked when the host connects, not before
    record MutualTls(Supplier<Identity> own, PeerCertificate peer) implements Security {}

    default ServerCredentials credentials() {
        return switch (this) {
            case Plaintext() -> InsecureServerCredentials.create();
            case MutualTls(Supplier<Identity> own, PeerCertificate peer) ->
                TlsServerCredentials.newBuilder()
                        .keyManager(new OwnKey(own))
                        .trustManager(new PinnedPeer(peer))
                        .clientAuth(TlsServerCredentials.ClientAuth.REQUIRE)
                        .build();
        };
    }
}
