package io.github.darnold.terraform.protocol.transport;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.InstantSource;

/// Who we are on this connection: a key made for this process alone, and the certificate that names it.
public final class Identity {

    private final PrivateKey key;
    private final byte[] encoded;

    private Identity(PrivateKey key, byte[] encoded) {
        this.key = key;
        this.encoded = encoded;
    }

    public static Identity create(InstantSource clock) throws GeneralSecurityException {
        return create(Signing.P256, clock);
    }

    static Identity create(Signing signing, InstantSource clock) throws GeneralSecurityException {
        SecureRandom random = new SecureRandom();
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec(signing.curve()), random);
        KeyPair keys = generator.generateKeyPair();
        return new Identity(keys.getPrivate(), SelfSignedCertificate.write(keys, signing, random, clock.instant()));
    }

    public PrivateKey key() {
        return key;
    }

    /// Reads the certificate that the host was told of. Nothing needs it before the host connects.
    public X509Certificate certificate() throws CertificateException {
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(encoded));
    }

    /// The certificate in DER.
    public byte[] encodedCertificate() {
        return encoded.clone();
    }

    @Override
    public String toString() {
        return "a key made for this process";
    }
}
