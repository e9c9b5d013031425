package io.github.darnold.terraform.protocol.transport;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.Base64;

/// A certificate as Terraform makes one for itself, on its curve.
public final class HostIdentity {

    private static final Signing P521 = new Signing("secp521r1", "SHA512withECDSA", "1.2.840.10045.4.3.4");

    private HostIdentity() {}

    public static Identity create() throws GeneralSecurityException {
        return Identity.create(P521, InstantSource.system());
    }

    public static String pem(Identity identity) throws GeneralSecurityException {
        return "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                        .encodeToString(identity.encodedCertificate())
                + "\n-----END CERTIFICATE-----\n";
    }
}
