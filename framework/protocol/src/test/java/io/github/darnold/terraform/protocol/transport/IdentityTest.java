package io.github.darnold.terraform.protocol.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The certificate is written by hand, so the JDK's own reader judges it.
final class IdentityTest {

    private static final Instant NOW = Instant.parse("2026-11-24T06:07:08Z");

    private static X509Certificate certificate(Instant now) throws GeneralSecurityException {
        return Identity.create(InstantSource.fixed(now)).certificate();
    }

    @Test
    void namesLocalhostAsTheHostWants() throws GeneralSecurityException {
        X509Certificate certificate = certificate(NOW);

        assertThat(certificate.getVersion()).isEqualTo(3);
        assertThat(certificate.getSubjectX500Principal().getName()).isEqualTo("CN=localhost");
        assertThat(certificate.getIssuerX500Principal()).isEqualTo(certificate.getSubjectX500Principal());
        assertThat(certificate.getSubjectAlternativeNames()).containsExactly(List.of(2, "localhost"));
    }

    @Test
    void mayServeSignAndBeItsOwnAuthority() throws GeneralSecurityException {
        X509Certificate certificate = certificate(NOW);

        assertThat(certificate.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.1", "1.3.6.1.5.5.7.3.2");
        assertThat(certificate.getBasicConstraints()).isEqualTo(Integer.MAX_VALUE);
        assertThat(certificate.getKeyUsage())
                .containsExactly(true, false, false, false, false, false, false, false, false);
        assertThat(certificate.hasUnsupportedCriticalExtension()).isFalse();
    }

    @Test
    void isSignedWithItsOwnKey() throws GeneralSecurityException {
        X509Certificate certificate = certificate(NOW);
        certificate.verify(certificate.getPublicKey());

        assertThat(certificate.getSigAlgName()).isEqualTo("SHA256withECDSA");
        assertThat(((ECPublicKey) certificate.getPublicKey())
                        .getParams()
                        .getOrder()
                        .bitLength())
                .isEqualTo(256);
    }

    @Test
    void isValidFromShortlyBeforeToAYearAfter() throws GeneralSecurityException {
        X509Certificate certificate = certificate(NOW);

        assertThat(certificate.getNotBefore()).isEqualTo(Date.from(Instant.parse("2026-11-24T06:06:38Z")));
        assertThat(certificate.getNotAfter()).isEqualTo(Date.from(Instant.parse("2027-11-24T06:07:08Z")));
    }

    @Test
    void writesTimesAcrossTheChangeOfTheirForm() throws GeneralSecurityException {
        X509Certificate certificate = certificate(Instant.parse("2049-06-01T00:00:00Z"));

        assertThat(certificate.getNotBefore()).isEqualTo(Date.from(Instant.parse("2049-05-31T23:59:30Z")));
        assertThat(certificate.getNotAfter()).isEqualTo(Date.from(Instant.parse("2050-06-01T00:00:00Z")));
    }

    @Test
    void isAnotherOneEachTime() throws GeneralSecurityException {
        assertThat(certificate(NOW).getSerialNumber())
                .isPositive()
                .isNotEqualTo(certificate(NOW).getSerialNumber());
        assertThat(certificate(NOW).getPublicKey())
                .isNotEqualTo(certificate(NOW).getPublicKey());
    }

    @Test
    void standsForTerraformsLargerCurveInTests() throws GeneralSecurityException {
        X509Certificate certificate = HostIdentity.create().certificate();
        certificate.verify(certificate.getPublicKey());

        assertThat(certificate.getSigAlgName()).isEqualTo("SHA512withECDSA");
    }

    @Test
    void doesNotPrintItsKey() throws GeneralSecurityException {
        assertThat(Identity.create(InstantSource.fixed(NOW))).hasToString("a key made for this process");
    }
}
