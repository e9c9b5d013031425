package io.github.darnold.terraform.protocol.handshake;

import io.github.darnold.terraform.protocol.transport.Security;
import java.util.Base64;

/// The one line on standard output by which the host finds us.
///
/// @param port where we listen on the loopback address
/// @param certificate our certificate in base64, empty without encryption
/// @param multiplexing whether to say that we do not multiplex
public record HandshakeLine(int port, String certificate, boolean multiplexing) {

    private static final int CORE_PROTOCOL = 1;

    public HandshakeLine(int port, Security security, boolean multiplexing) {
        this(port, certificate(security), multiplexing);
    }

    private static String certificate(Security security) {
        return switch (security) {
            case Security.Plaintext() -> "";
            // The host's decoder refuses padding.
            case Security.MutualTls tls ->
                Base64.getEncoder()
                        .withoutPadding()
                        .encodeToString(tls.own().get().encodedCertificate());
        };
    }

    @Override
    public String toString() {
        String line =
                CORE_PROTOCOL + "|" + HostEnvironment.PROTOCOL + "|tcp|127.0.0.1:" + port + "|grpc|" + certificate;
        return multiplexing ? line + "|false" : line;
    }
}
