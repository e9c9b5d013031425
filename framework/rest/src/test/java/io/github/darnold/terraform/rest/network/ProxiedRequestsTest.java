package io.github.darnold.terraform.rest.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.darnold.terraform.plugin.diagnostic.Failure;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.exchange.ApiException;
import io.github.darnold.terraform.rest.exchange.ApiRequest;
import io.github.darnold.terraform.rest.exchange.Method;
import io.github.darnold.terraform.rest.fixture.Answer;
import io.github.darnold.terraform.rest.fixture.Apis;
import io.github.darnold.terraform.rest.fixture.Calls;
import io.github.darnold.terraform.rest.fixture.ScriptedServer;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Requests without TLS: the proxy sees all of them.
class ProxiedRequestsTest {

    private static final ApiRequest GET = ApiRequest.of(Method.GET, "/things/1");

    @Test
    void goToTheProxyWithItsPassword() {
        try (var proxy = ScriptedServer.answering(Answer.ok("{}"));
                Api api = Apis.in(
                        Map.of("HTTP_PROXY", "http://Aladdin:open%20sesame@" + authority(proxy)),
                        URI.create("http://api.example.test/v1"),
                        0)) {
            api.fetch(GET, Calls.fresh());
            assertThat(proxy.last().target()).isEqualTo("http://api.example.test/v1/things/1");
            assertThat(proxy.last().header("proxy-authorization")).isEqualTo("Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==");
        }
    }

    @Test
    void sayWhatAProxyWants() {
        try (var proxy = ScriptedServer.answering(Answer.empty(407));
                Api api =
                        Apis.in(Map.of("HTTP_PROXY", authority(proxy)), URI.create("http://api.example.test/v1"), 0)) {
            assertThatExceptionOfType(Failure.class)
                    .isThrownBy(() -> api.fetch(GET, Calls.fresh()))
                    .satisfies(e -> assertThat(e.diagnostics().getFirst().summary())
                            .isEqualTo("The proxy wants a user and a password"));
        }
    }

    @Test
    void goToThisMachineWithoutOne() {
        try (var server = ScriptedServer.answering(Answer.ok("{}"));
                Api api = Apis.in(Map.of("HTTP_PROXY", "http://a:b@127.0.0.1:1"), server.base(), 0)) {
            api.fetch(GET, Calls.fresh());
            assertThat(server.last().header("proxy-authorization")).isEmpty();
        }
    }

    /// A server may answer it all the same: there is no proxy then to speak of.
    @Test
    void doNotBlameAProxyThatIsNotThere() {
        try (var server = ScriptedServer.answering(Answer.empty(407));
                Api api = Apis.in(Map.of(), server.base(), 0)) {
            assertThatExceptionOfType(ApiException.class).isThrownBy(() -> api.fetch(GET, Calls.fresh()));
        }
    }

    private static String authority(ScriptedServer proxy) {
        return proxy.base().getAuthority();
    }
}
