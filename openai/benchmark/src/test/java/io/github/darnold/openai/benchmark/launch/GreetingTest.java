package io.github.darnold.openai.benchmark.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.darnold.terraform.protocol.transport.HostIdentity;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnixDomainSocketAddress;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GreetingTest {

    private final X509Certificate certificate = HostIdentity.create().certificate();
    private final String encoded = Base64.getEncoder().withoutPadding().encodeToString(certificate.getEncoded());

    GreetingTest() throws GeneralSecurityException {}

    @Test
    void readsATcpAddress() {
        assertThat(Greeting.parse("1|6|tcp|127.0.0.1:10001|grpc|" + encoded))
                .isEqualTo(
                        new Greeting(6, new InetSocketAddress(InetAddress.getLoopbackAddress(), 10_001), certificate));
    }

    @Test
    void readsASocketInTheFileSystem() {
        assertThat(Greeting.parse("1|5|unix|/tmp/plugin1|grpc|" + encoded))
                .isEqualTo(new Greeting(5, UnixDomainSocketAddress.of("/tmp/plugin1"), certificate));
    }

    @Test
    void leavesOutTheFieldAboutMultiplexing() {
        assertThat(Greeting.parse("1|6|tcp|127.0.0.1:10001|grpc|" + encoded + "|false")
                        .protocol())
                .isEqualTo(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Java 25 was not found", "1|6|tcp|127.0.0.1:1|grpc", "2|6|tcp|127.0.0.1:1|grpc|x"})
    void refusesWhatIsNoHandshakeLine(String line) {
        assertThatThrownBy(() -> Greeting.parse(line))
                .isInstanceOf(LaunchFailure.class)
                .hasMessage("what it wrote is no handshake line of a gRPC plugin with TLS: " + line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1|4|tcp|127.0.0.1:1|grpc|", "1|6|pigeon|x|grpc|", "1|6|tcp|nowhere|grpc|", "1|6|tcp|a:b|grpc|"})
    void refusesWhatItCannotConnectTo(String line) {
        assertThatThrownBy(() -> Greeting.parse(line + encoded)).isInstanceOf(LaunchFailure.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AAAA", "not base64"})
    void refusesACertificateThatIsNone(String broken) {
        assertThatThrownBy(() -> Greeting.parse("1|6|tcp|127.0.0.1:1|grpc|" + broken))
                .isInstanceOf(LaunchFailure.class)
                .hasMessageStartingWith("the certificate in its handshake line cannot be read");
    }
}
