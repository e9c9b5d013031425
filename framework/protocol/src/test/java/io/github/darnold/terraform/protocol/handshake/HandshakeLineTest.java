package io.github.darnold.terraform.protocol.handshake;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.terraform.protocol.transport.HostIdentity;
import io.github.darnold.terraform.protocol.transport.Identity;
import io.github.darnold.terraform.protocol.transport.PeerCertificate;
import io.github.darnold.terraform.protocol.transport.Security;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.Base64;
import org.junit.jupiter.api.Test;

final class HandshakeLineTest {

    @Test
    void hasAnEmptyCertificateInPlaintext() throws GeneralSecurityException {
        assertThat(new HandshakeLine(4711, new Security.Plaintext(), false))
                .hasToString("1|6|tcp|127.0.0.1:4711|grpc|");
    }

    @Test
    void saysThatItDoesNotMultiplexWhenAsked() throws GeneralSecurityException {
        assertThat(new HandshakeLine(4711, new Security.Plaintext(), true))
                .hasToString("1|6|tcp|127.0.0.1:4711|grpc||false");
    }

    @Test
    void carriesTheCertificateWithoutPadding() throws GeneralSecurityException {
        Identity own = Identity.create(InstantSource.system());
        Security security = new Security.MutualTls(() -> own, PeerCertificate.parse(HostIdentity.pem(own)));
        String[] fields = new HandshakeLine(4711, security, false).toString().split("\\|", -1);

        assertThat(fields).hasSize(6);
        assertThat(fields[5]).doesNotContain("=");
        assertThat(Base64.getDecoder().decode(fields[5])).isEqualTo(own.encodedCertificate());
    }
}
