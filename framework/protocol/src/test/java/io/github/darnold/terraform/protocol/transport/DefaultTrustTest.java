package io.github.darnold.terraform.protocol.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Arrays;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.Test;

final class DefaultTrustTest {

    private static int authorities() {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init((KeyStore) null);
            return Arrays.stream(factory.getTrustManagers())
                    .mapToInt(manager -> ((X509TrustManager) manager).getAcceptedIssuers().length)
                    .sum();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Test
    void readsNoAuthoritiesMeanwhileAndAllAfterwards() {
        assertThat(DefaultTrust.without(DefaultTrustTest::authorities)).isZero();
        assertThat(authorities()).isPositive();
    }

    @Test
    void givesTheSettingBackAfterAFailure() {
        String before = System.getProperty("javax.net.ssl.trustStore");
        assertThatThrownBy(() -> DefaultTrust.without(() -> {
                    throw new IllegalStateException("no port");
                }))
                .hasMessage("no port");

        assertThat(System.getProperty("javax.net.ssl.trustStore")).isEqualTo(before);
    }
}
