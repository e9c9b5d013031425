package io.github.darnold.openai.benchmark.launch;

import java.io.ByteArrayInputStream;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;

/// The handshake line of a provider: where it listens, and how it is known again.
///
/// @param protocol major version of Terraform's plugin protocol, 5 or 6
record Greeting(int protocol, SocketAddress address, X509Certificate certificate) {

    private static final int FIELDS = 6;
    private static final String CORE_PROTOCOL = "1";

    /// Reads a line such as `1|6|tcp|127.0.0.1:10001|grpc|MIIB...`.
    ///
    /// @throws LaunchFailure when it is no such line
    static Greeting parse(String line) {
        String[] fields = line.split("\\|", -1);
        if (fields.length < FIELDS || !fields[0].equals(CORE_PROTOCOL) || !fields[4].equals("grpc")) {
            throw new LaunchFailure("what it wrote is no handshake line of a gRPC plugin with TLS: " + line);
        }
        return new Greeting(protocol(fields[1]), address(fields[2], fields[3]), certificate(fields[5]));
    }

    private static int protocol(String version) {
        return switch (version) {
            case "5" -> 5;
            case "6" -> 6;
            default -> throw new LaunchFailure("it speaks protocol " + version + ", neither 5 nor 6");
        };
    }

    private static SocketAddress address(String network, String address) {
        return switch (network) {
            case "unix" -> UnixDomainSocketAddress.of(address);
            case "tcp" -> {
                int colon = address.lastIndexOf(':');
                try {
                    yield new InetSocketAddress(
                            address.substring(0, Math.max(colon, 0)), Integer.parseInt(address.substring(colon + 1)));
                } catch (IllegalArgumentException noPort) {
                    throw new LaunchFailure("it listens at " + address + ", which is no host and port", noPort);
                }
            }
            default -> throw new LaunchFailure("it listens on a network of the unknown kind " + network);
        };
    }

    private static X509Certificate certificate(String encoded) {
        try {
            byte[] bytes = Base64.getDecoder().decode(encoded);
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(bytes));
        } catch (IllegalArgumentException | CertificateException e) {
            throw new LaunchFailure("the certificate in its handshake line cannot be read", e);
        }
    }
}
