package io.github.darnold.terraform.protocol.handshake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.darnold.terraform.protocol.transport.HostIdentity;
import io.github.darnold.terraform.protocol.transport.Identity;
import io.github.darnold.terraform.protocol.transport.Ports;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HostEnvironmentTest {

    private static HostEnvironment with(String name, String value) {
        return new HostEnvironment(Map.of(name, value));
    }

    @Test
    void takesOnlyTheRightCookie() {
        String cookie = "d602bf8f470bc67ca7faa0386276bbdd4330efaf76d1a219cb4d6991ca9872b2";
        assertThat(with("TF_PLUGIN_MAGIC_COOKIE", cookie).isPluginHost()).isTrue();
        assertThat(with("TF_PLUGIN_MAGIC_COOKIE", cookie.substring(1)).isPluginHost())
                .isFalse();
        assertThat(new HostEnvironment(Map.of()).isPluginHost()).isFalse();
    }

    @Test
    void findsOurVersionInAnyOrder() {
        assertThat(with("PLUGIN_PROTOCOL_VERSIONS", "6,5").speaksOurProtocol()).isTrue();
        assertThat(with("PLUGIN_PROTOCOL_VERSIONS", "5, 6").speaksOurProtocol()).isTrue();
        assertThat(with("PLUGIN_PROTOCOL_VERSIONS", "5,66,x").speaksOurProtocol())
                .isFalse();
        assertThat(new HostEnvironment(Map.of()).speaksOurProtocol()).isFalse();
    }

    @Test
    void readsTheHostsCertificate() throws GeneralSecurityException {
        Identity host = HostIdentity.create();
        assertThat(with("PLUGIN_CLIENT_CERT", HostIdentity.pem(host))
                        .clientCertificate()
                        .orElseThrow()
                        .matches(host.certificate()))
                .isTrue();
        assertThat(new HostEnvironment(Map.of()).clientCertificate()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "garbage",
                "-----END CERTIFICATE----- -----BEGIN CERTIFICATE-----",
                "-----BEGIN CERTIFICATE-----\nAAAAA\n-----END CERTIFICATE-----"
            })
    void refusesACertificateThatIsNone(String pem) {
        assertThatThrownBy(() -> with("PLUGIN_CLIENT_CERT", pem).clientCertificate())
                .isInstanceOf(CertificateException.class);
    }

    @Test
    void takesTheRangeOfPortsAsAWish() {
        assertThat(new HostEnvironment(Map.of("PLUGIN_MIN_PORT", "10000", "PLUGIN_MAX_PORT", "25000")).ports())
                .isEqualTo(new Ports(10_000, 25_000));
        assertThat(new HostEnvironment(Map.of("PLUGIN_MIN_PORT", "9", "PLUGIN_MAX_PORT", "1")).ports())
                .isEqualTo(Ports.ANY);
        assertThat(with("PLUGIN_MIN_PORT", "many").ports()).isEqualTo(Ports.ANY);
    }
}
