package io.github.darnold.terraform.rest.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.darnold.terraform.plugin.diagnostic.Failure;
import io.github.darnold.terraform.rest.fixture.Answer;
import io.github.darnold.terraform.rest.fixture.Apis;
import io.github.darnold.terraform.rest.fixture.Calls;
import io.github.darnold.terraform.rest.fixture.ScriptedServer;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BaseUrlTest {

    private static final ApiRequest GET = ApiRequest.of(Method.GET, "/things/1");

    @ParameterizedTest
    @CsvSource({
        "https://api.example.com/v1, https://api.example.com/v1",
        "https://api.example.com/v1//, https://api.example.com/v1",
        "' http://a_b.example.com:8080/v1\n', http://a_b.example.com:8080/v1",
        "HTTP://[::1]:8080, HTTP://[::1]:8080",
        "http://localhost:65535/a%20b, http://localhost:65535/a%20b",
    })
    void areTakenWithoutWhatDoesNotBelongToThem(String text, String url) {
        assertThat(BaseUrl.of(text)).isEqualTo(URI.create(url));
    }

    @ParameterizedTest
    @CsvSource({
        "api.example.com/v1, must begin with https://",
        "ftp://api.example.com, must begin with https://",
        "https:/api.example.com, must begin with https://",
        "https://, must have a host",
        "https://:8080/v1, must have a host",
        "http://a b/v1, must not hold blanks",
        "'http://a\nb/v1', must not hold blanks",
        "'http://a\"b/v1', must have a host",
        "'\"http://a/v1\"', must begin with https://",
        "'http://a/\"v1', No URL has the character at its place 10.",
        "http://bücher.example/v1, The host must be written in ASCII",
        "http://a/bücher, path must be written in ASCII",
        "http://a/v1?x=y, must end with its path",
        "http://a/v1#x, must end with its path",
        "http://a:0/v1, The port must be a number from 1 to 65535.",
        "http://a:65536/v1, The port must be a number",
        "http://a:99999999999/v1, The port must be a number",
        "http://a:b/v1, must have a host",
        "http://[::1/v1, must have a host",
        "http://[1:2]/v1, no IPv6 address",
        "https://a_b/v1, without underscores",
    })
    void areRefusedWithAReason(String text, String reason) {
        assertThat(BaseUrl.problem(text))
                .hasValueSatisfying(why -> assertThat(why).contains(reason));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://me:pass-word@api.example.com/v1", "me:pass-word@api", "x://pass-word@"})
    void areNotShownWhereAPasswordMayBeInThem(String text) {
        assertThat(BaseUrl.shown(text) + BaseUrl.problem(text))
                .contains("must not hold a user or a password")
                .doesNotContain("pass-word");
    }

    /// The JDK takes `127.1` for no host name, as it does names with an underscore, which tests cannot resolve.
    @Test
    void mayNameHostsAsTheJdkDoesNot() {
        try (ScriptedServer server = ScriptedServer.answering(Answer.ok("{}"));
                Api api = Apis.at(URI.create("http://127.1:" + server.base().getPort() + "/v1"), 0)) {
            api.fetch(GET, Calls.fresh());
            assertThat(server.last().header("host"))
                    .isEqualTo("127.1:" + server.base().getPort());
        }
    }

    @Test
    void mayNameHostsThatCannotBeResolved() {
        try (Api api = Apis.at(URI.create("http://no_host.invalid:1/v1"), 0)) {
            assertThatThrownBy(() -> api.fetch(GET, Calls.fresh()))
                    .isInstanceOfSatisfying(
                            ApiException.class,
                            e -> assertThat(e.failure())
                                    .isEqualTo(new ApiFailure.Unreachable("no_host.invalid:1 cannot be resolved")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sk-marker\nx", "sk-marker\u0000", "sk-märker", "sk-marker\r\nHost: other"})
    void headersThatCannotBeSentAreNotShown(String key) {
        assertThatThrownBy(() -> new Endpoint(URI.create("http://a"), Map.of("X-Key", key), "key", null))
                .isInstanceOfSatisfying(
                        Failure.class,
                        e -> assertThat(e.diagnostics().getFirst().detail())
                                .startsWith("Its header X-Key holds ")
                                .doesNotContain("rker"));
    }
}
