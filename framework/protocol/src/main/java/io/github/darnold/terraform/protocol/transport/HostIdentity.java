package io.github.darnold.terraform.protocol.transport;

import io.grpc.ChannelCredentials;
import io.grpc.TlsChannelCredentials;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.Base64;

/// The other side of the connection: a certificate as Terraform makes one for itself, on its curve. For programs that
/// start plugins, such as tests and measurements.
public final class HostIdentity {

    private static final Signing P521 = new Signing("secp521r1", "SHA512withECDSA", "1.2.840.10045.4.3.4");

    private HostIdentity() {}

    public static Identity create() throws GeneralSecurityException {
        return Identity.create(P521, InstantSource.system());
    }

    /// What stands in `PLUGIN_CLIENT_CERT`.
    public static String pem(Identity identity) throws GeneralSecurityException {
        return "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                        .encodeToString(identity.encodedCertificate())
                + "\n-----END CERTIFICATE-----\n";
    }

    /// Mutual TLS with the plugin whose handshake line told this certificate.
    public static ChannelCredentials credentials(Identity host, X509Certificate plugin) {
        try {
            return TlsChannelCredentials.newBuilder()
                    .keyManager(new OwnKey(() -> host))
                    .trustManager(new PinnedPeer(new PeerCertificate(plugin.getEncoded())))
                    .build();
        } catch (CertificateEncodingException e) {
            throw new IllegalArgumentException("This certificate cannot be written", e);
        }
    }
}
