package io.github.darnold.terraform.rest.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.rest.fixture.Answer;
import io.github.darnold.terraform.rest.fixture.Apis;
import io.github.darnold.terraform.rest.fixture.Calls;
import io.github.darnold.terraform.rest.fixture.FakeTime;
import io.github.darnold.terraform.rest.fixture.RawServer;
import io.github.darnold.terraform.rest.fixture.ScriptedServer;
import io.github.darnold.terraform.rest.fixture.Values;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Headers that no server should send.
class HeadersTest {

    private static final ApiRequest GET = ApiRequest.of(Method.GET, "/things/1");
    private static final Answer THING = Answer.ok("{\"id\":\"1\"}");

    private final FakeTime time = new FakeTime();
    private final Call call = Calls.at(time);

    @ParameterizedTest
    @ValueSource(
            strings = {"9000000000000000000", "30000000000000000", "1795986262770000000", "999999999999h", "NaN", "30d"
            })
    void doNotFailWhatSucceeded(String reset) {
        Answer absurd = THING.with("x-ratelimit-remaining-requests", "0").with("x-ratelimit-reset-requests", reset);
        try (var server = ScriptedServer.answering(absurd, THING);
                var api = Apis.of(server)) {
            assertThat(api.fetch(GET, call)).isEqualTo(Values.object("id", "1"));
            assertThat(api.fetch(GET, call)).isEqualTo(Values.object("id", "1"));
            assertThat(time.pauses()).isEmpty();
        }
    }

    @Test
    void holdNothingUpForLongerThanAMinuteThatWasNotRefused() {
        Answer absurd = THING.with("x-ratelimit-remaining-requests", "0").with("x-ratelimit-reset-requests", "2500000");
        try (var server = ScriptedServer.answering(absurd, THING);
                var api = Apis.of(server)) {
            api.fetch(GET, call);
            api.fetch(GET, call);
            assertThat(time.pauses()).containsExactly(Duration.ofMinutes(1));
        }
    }

    @Test
    void endARequestAtOnceThatIsPutOffForLongerThanItMayTake() {
        Answer refusal = Answer.error(429, "rate_limit_exceeded", "come back in the year 9999")
                .with("Retry-After", "Fri, 31 Dec 9999 23:59:59 GMT");
        try (var server = ScriptedServer.answering(refusal, THING);
                var api = Apis.of(server)) {
            call.within(Duration.ofMinutes(10));
            assertThatExceptionOfType(ApiException.class)
                    .isThrownBy(() -> api.fetch(GET, call))
                    .withMessageContaining("come back in the year 9999");
            assertThat(time.pauses()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Date: Mon, 01 Jan 0001 00:00:00 GMT\r\n",
                "Date: Fri, 31 Dec 9999 23:59:59 GMT\r\n",
                "Date: yesterday\r\n",
                ""
            })
    void leaveTheServersTimeAsItWasWhereTheyTellNoPossibleOne(String header) {
        String head = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n";
        try (var server = RawServer.saying((request, out) -> {
                    String date = request.contains("/first") ? "Date: Wed, 02 Jan 2030 00:00:00 GMT\r\n" : header;
                    out.write((head + date + "\r\n{}").getBytes(StandardCharsets.ISO_8859_1));
                    return true;
                });
                var api = Apis.at(server.base(), 0)) {
            api.fetch(ApiRequest.of(Method.GET, "/first"), call);
            api.fetch(GET, call);
            assertThat(api.serverTime(time.now())).isEqualTo(Instant.parse("2030-01-02T00:00:00Z"));
        }
    }
}
