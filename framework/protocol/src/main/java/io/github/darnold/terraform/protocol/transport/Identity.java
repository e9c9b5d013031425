package io.github.darnold.terraform.protocol.transport;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.InstantSource;

/// Who we are on this connection: a key made for this process alone, and the certificate that names it.
public record Identity(PrivateKey key, X509Certificate certificate) {

    public static Identity create(InstantSource clock) throws GeneralSecurityException {
        return create(Signing.P256, clock);
    }

    static Identity create(Signing signing, InstantSource clock) throws GeneralSecurityException {
        SecureRandom random = new SecureRandom();
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec(signing.curve()), random);
        KeyPair keys = generator.generateKeyPair();
        byte[] encoded = SelfSignedCertificate.write(keys, signing, random, clock.instant());
        return new Identity(keys.getPrivate(), (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(encoded)));
    }

    public byte[] encodedCertificate() throws CertificateEncodingException {
        return certificate.getEncoded();
    }

    @Override
    public String toString() {
        return "Identity[" + certificate.getSubjectX500Principal() + "]";
    }
}
