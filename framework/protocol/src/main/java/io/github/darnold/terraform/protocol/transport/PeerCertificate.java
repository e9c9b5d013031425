package io.github.darnold.terraform.protocol.transport;

import java.security.MessageDigest;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Base64;

/// The one certificate that the host announced for itself. Kept as it was encoded: it is never read, only compared.
public final class PeerCertificate {

    private static final String BEGIN = "-----BEGIN CERTIFICATE-----";
    private static final String END = "-----END CERTIFICATE-----";

    private final byte[] encoded;

    PeerCertificate(byte[] encoded) {
        this.encoded = encoded.clone();
    }

    /// Takes it out of PEM.
    public static PeerCertificate parse(String pem) throws CertificateException {
        int begin = pem.indexOf(BEGIN);
        int end = pem.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new CertificateException("The host's certificate is not in PEM.");
        }
        try {
            return new PeerCertificate(Base64.getMimeDecoder().decode(pem.substring(begin + BEGIN.length(), end)));
        } catch (IllegalArgumentException e) {
            throw new CertificateException("The host's certificate is not in base64.", e);
        }
    }

    public boolean matches(X509Certificate other) throws CertificateEncodingException {
        return MessageDigest.isEqual(encoded, other.getEncoded());
    }
}
