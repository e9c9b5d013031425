package io.github.darnold.openai.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

final class NativeSecurityTest {

    @Test
    void keepsWhatTlsNeedsAndAllOtherSettings() {
        assertThat(NativeSecurity.trimmed(List.of(
                        "# providers",
                        "security.provider.1=SUN",
                        "security.provider.2=SunRsaSign",
                        "security.provider.3=XMLDSig",
                        "security.provider.4=SunEC",
                        "security.provider.5=SunJSSE",
                        "security.provider.6=SunJCE",
                        "#security.provider.tbd=SunMSCAPI",
                        "jdk.tls.disabledAlgorithms=SSLv3")))
                .containsExactly(
                        "# providers",
                        "security.provider.1=SUN",
                        "security.provider.2=SunRsaSign",
                        "security.provider.3=SunEC",
                        "security.provider.4=SunJSSE",
                        "security.provider.5=SunJCE",
                        "#security.provider.tbd=SunMSCAPI",
                        "jdk.tls.disabledAlgorithms=SSLv3");
    }

    @Test
    void refusesAJdkThatLacksOne() {
        assertThatThrownBy(() -> NativeSecurity.trimmed(List.of("security.provider.1=SUN")))
                .hasMessageContaining("SunEC");
    }
}
