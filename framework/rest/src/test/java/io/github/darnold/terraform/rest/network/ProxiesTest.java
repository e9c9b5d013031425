package io.github.darnold.terraform.rest.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.darnold.terraform.plugin.diagnostic.Failure;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxiesTest {

    private static final URI API = URI.create("https://api.openai.com/v1");

    @Test
    void chooseByScheme() {
        Map<String, String> both = Map.of("HTTPS_PROXY", "http://secure:1", "http_proxy", "plain:2");
        assertThat(Proxies.of(both).of(API)).get().hasToString("secure:1");
        assertThat(Proxies.of(both).of(URI.create("http://gateway/v1"))).get().hasToString("plain:2");
        assertThat(Proxies.of(Map.of("HTTP_PROXY", "plain:2")).of(API)).isEmpty();
        assertThat(Proxies.of(Map.of()).of(API)).isEmpty();
    }

    @Test
    void preferCapitals() {
        Map<String, String> both = Map.of("HTTPS_PROXY", "http://capitals:1", "https_proxy", "http://others:2");
        assertThat(Proxies.of(both).of(API)).get().hasToString("capitals:1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "* https://api.openai.com",
                "openai.com https://api.openai.com",
                "openai.com https://openai.com",
                ".openai.com https://api.openai.com",
                "*.openai.com https://api.openai.com",
                "API.OpenAI.com https://api.openai.com",
                "api.openai.com:443 https://api.openai.com",
                "example.com,,openai.com https://api.openai.com",
                "10.0.0.0/8 https://10.1.2.3",
                "10.1.2.3 https://10.1.2.3:8443",
                "10.1.2.3:8443 https://10.1.2.3:8443",
                "fd00::/8 https://[fd00::1]",
                "fd00::1 https://[fd00::1]",
                "other https://localhost",
                "other https://127.0.0.1:8080",
                "other https://[::1]"
            })
    void leaveOutWhatNeedsNone(String exceptions, URI uri) {
        assertThat(proxies(exceptions).of(uri)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                ".openai.com https://openai.com",
                "*.openai.com https://openai.com",
                "penai.com https://api.openai.com",
                "api.openai.com:8443 https://api.openai.com",
                "10.0.0.0/8 https://11.0.0.1",
                "10.0.0.0/8 https://[fd00::1]",
                "10.0.0.0/99 https://10.0.0.1",
                "10.1.2.3:443 https://10.1.2.3:8443"
            })
    void serveAllElse(String exceptions, URI uri) {
        assertThat(proxies(exceptions).of(uri)).isPresent();
    }

    private static Proxies proxies(String exceptions) {
        return Proxies.of(Map.of("HTTPS_PROXY", "http://proxy:1", "NO_PROXY", exceptions));
    }

    @Test
    void knowTheirPassword() {
        ProxyServer server = ProxyServer.parse("HTTPS_PROXY", "http://Aladdin:open%20sesame@proxy");
        assertThat(server.login()).contains("Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==");
        assertThat(server).hasToString("proxy:80");
    }

    @ParameterizedTest
    @ValueSource(strings = {"socks5://marker-secret@proxy:1", "https://marker-secret@proxy", "http://", "http://a b@c"})
    void areRefusedWhenTheyCannotBeUsedWithoutShowingThem(String value) {
        assertThatExceptionOfType(Failure.class)
                .isThrownBy(() -> Proxies.of(Map.of("HTTPS_PROXY", value)))
                .satisfies(e -> {
                    assertThat(e.diagnostics().getFirst().summary())
                            .isEqualTo("The proxy in HTTPS_PROXY cannot be used");
                    assertThat(e.diagnostics().toString()).doesNotContain("marker-secret");
                });
    }
}
