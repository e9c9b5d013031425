package io.github.darnold.terraform.rest.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.exchange.ApiException;
import io.github.darnold.terraform.rest.exchange.ApiFailure;
import io.github.darnold.terraform.rest.exchange.ApiRequest;
import io.github.darnold.terraform.rest.exchange.Method;
import io.github.darnold.terraform.rest.fixture.Apis;
import io.github.darnold.terraform.rest.fixture.Calls;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Servers whose certificate is of an authority that only the user's variables name.
class TrustTest {

    @TempDir
    static Path folder;

    private static @Nullable TlsServer server;

    @BeforeAll
    static void start() throws Exception {
        server = TlsServer.start(folder);
    }

    @AfterAll
    static void stop() {
        server().close();
    }

    private static TlsServer server() {
        return Objects.requireNonNull(server);
    }

    @Test
    void isGivenToAFile() throws Exception {
        Path file = server().authorityIn(folder.resolve("authority.pem"));
        assertThat(fetch(Map.of("SSL_CERT_FILE", file.toString()), "127.0.0.1").get("id"))
                .hasToString("\"1\"");
    }

    @Test
    void isGivenToFolders() throws Exception {
        Path some = Files.createDirectories(folder.resolve("some"));
        server().authorityIn(some.resolve("a.pem"));
        String folders = folder.resolve("nowhere") + ":" + some;
        assertThat(fetch(Map.of("SSL_CERT_DIR", folders), "127.0.0.1").get("id"))
                .hasToString("\"1\"");
    }

    @Test
    void isGivenToNobodyElse() {
        assertThat(refusal(Map.of(), "127.0.0.1").reason())
                .isEqualTo("127.0.0.1:" + server().port()
                        + ": its certificate is of no authority that this machine trusts");
        assertThat(refusal(Map.of(), "127.0.0.1").advice()).contains("SSL_CERT_FILE", "SSL_CERT_DIR");
    }

    @Test
    void saysWhatIsWrongWithTheVariable() throws Exception {
        Path empty = Files.writeString(folder.resolve("empty.pem"), "");
        assertThat(refusal(Map.of("SSL_CERT_FILE", "/no/such.pem"), "127.0.0.1").advice())
                .endsWith("SSL_CERT_FILE is /no/such.pem, which cannot be read.");
        assertThat(refusal(Map.of("SSL_CERT_FILE", empty.toString()), "127.0.0.1")
                        .advice())
                .endsWith("which does not have it.");
    }

    @Test
    void isForTheServersNameAlone() throws Exception {
        Path file = server().authorityIn(folder.resolve("named.pem"));
        assertThat(refusal(Map.of("SSL_CERT_FILE", file.toString()), "localhost")
                        .reason())
                .contains("its certificate is not valid", "localhost");
    }

    @Test
    void holdsThroughAProxy() throws Exception {
        Path file = server().authorityIn(folder.resolve("proxied.pem"));
        try (Tunnel proxy = Tunnel.to(server().port())) {
            Map<String, String> environment =
                    Map.of("HTTPS_PROXY", "127.0.0.1:" + proxy.port(), "SSL_CERT_FILE", file.toString());
            assertThat(fetch(environment, "api.example.test").get("id")).hasToString("\"1\"");
            assertThat(proxy.requests())
                    .isEqualTo(List.of("CONNECT api.example.test:" + server().port() + " HTTP/1.1"));
        }
    }

    @Test
    void namesTheProxyThatRefuses() {
        Map<String, String> environment = Map.of("HTTPS_PROXY", "http://127.0.0.1:1");
        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(() -> fetch(environment, "api.example.test"))
                .satisfies(e -> assertThat(e.failure())
                        .isEqualTo(new ApiFailure.Unreachable("api.example.test:" + server().port()
                                + " through the proxy 127.0.0.1:1 refuses connections")));
    }

    @Test
    void endsWithTheCertificate() throws Exception {
        Path elsewhere = Files.createDirectories(folder.resolve("expired"));
        try (TlsServer expired = TlsServer.startExpired(elsewhere)) {
            Path file = expired.authorityIn(elsewhere.resolve("authority.pem"));
            URI base = URI.create("https://127.0.0.1:" + expired.port() + "/v1");
            try (Api api = Apis.in(Map.of("SSL_CERT_FILE", file.toString()), base, 0)) {
                assertThatExceptionOfType(ApiException.class)
                        .isThrownBy(() -> api.send(ApiRequest.of(Method.POST, "/things"), Calls.fresh()))
                        .satisfies(e -> assertThat(e.failure())
                                .isInstanceOfSatisfying(ApiFailure.Untrusted.class, untrusted -> {
                                    assertThat(untrusted.reason()).contains("its certificate has expired: NotAfter");
                                    assertThat(untrusted.advice()).contains("the clock of this machine");
                                }));
            }
        }
    }

    @Test
    void endsInDoubtWhereItBreaksAfterTheRequest() throws Exception {
        Path file = server().authorityIn(folder.resolve("broken.pem"));
        try (ServerSocket port = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            server().breaking(port);
            URI base = URI.create("https://127.0.0.1:" + port.getLocalPort() + "/v1");
            try (Api api = Apis.in(Map.of("SSL_CERT_FILE", file.toString()), base, 0)) {
                assertThatExceptionOfType(ApiException.class)
                        .isThrownBy(() -> api.send(ApiRequest.of(Method.POST, "/things"), Calls.fresh()))
                        .satisfies(e -> assertThat(e.failure().leavesDoubt())
                                .as(e.toString())
                                .isTrue());
            }
        }
    }

    private static ApiFailure.Untrusted refusal(Map<String, String> environment, String host) {
        try {
            throw new AssertionError(fetch(environment, host));
        } catch (ApiException e) {
            return (ApiFailure.Untrusted) e.failure();
        }
    }

    private static ObjectValue fetch(Map<String, String> environment, String host) {
        URI base = URI.create("https://" + host + ":" + server().port() + "/v1");
        try (Api api = Apis.in(environment, base, 0)) {
            return api.fetch(ApiRequest.of(Method.GET, "/things/1"), Calls.fresh());
        }
    }
}
