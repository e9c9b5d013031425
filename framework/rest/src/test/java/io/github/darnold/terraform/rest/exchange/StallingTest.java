package io.github.darnold.terraform.rest.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.call.DeadlineExceeded;
import io.github.darnold.terraform.plugin.call.StopSignal;
import io.github.darnold.terraform.plugin.call.Stopped;
import io.github.darnold.terraform.plugin.call.Time;
import io.github.darnold.terraform.rest.fixture.Apis;
import io.github.darnold.terraform.rest.fixture.Calls;
import io.github.darnold.terraform.rest.fixture.RawServer;
import io.github.darnold.terraform.rest.fixture.Values;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Answers that begin and do not end.
@Timeout(30)
class StallingTest {

    private static final ApiRequest GET = ApiRequest.of(Method.GET, "/things/1");
    private static final ApiRequest POST = ApiRequest.of(Method.POST, "/things");
    private static final ApiRequest POST_WITH_BODY = POST.with(new Body.Json(Values.object("name", "n")));
    private static final String HALF = "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"id\":";
    private static final StopSignal NEVER = new StopSignal();
    private static final Duration MOMENT = Duration.ofMillis(300);

    @Test
    void endsAnAttemptWhoseBodyStalls() throws Exception {
        try (var server = RawServer.stallingAfter(HALF);
                var api = Apis.hurried(server.base(), MOMENT)) {
            assertInterrupted(api, GET);
            assertThat(server.isLeftWithin(5)).isTrue();
        }
    }

    @Test
    void saysHowToAllowMoreTime() {
        try (var server = RawServer.stallingAfter(HALF);
                var api = Apis.hurried(server.base(), MOMENT)) {
            assertThatExceptionOfType(ApiException.class)
                    .isThrownBy(() -> api.send(GET, Calls.fresh()))
                    .extracting(ApiException::failure, type(ApiFailure.class))
                    .isEqualTo(new ApiFailure.Interrupted(
                            "there was no whole answer within 0 seconds; patience in the test allows more"));
        }
    }

    @Test
    void endsAWriteWhoseBodyStalls() throws Exception {
        try (var server = RawServer.stallingAfter(HALF);
                var api = Apis.hurried(server.base(), MOMENT)) {
            assertInterrupted(api, POST_WITH_BODY);
            assertThat(server.isLeftWithin(5)).isTrue();
        }
    }

    @Test
    void endsAnAttemptWhoseBodyComesByteByByte() {
        try (var server = RawServer.saying(StallingTest::trickle);
                var api = Apis.hurried(server.base(), MOMENT)) {
            assertInterrupted(api, GET);
        }
    }

    @Test
    void endsAnAttemptWhoseInterimAnswersHaveNoEnd() {
        try (var server = RawServer.saying(StallingTest::hint);
                var api = Apis.hurried(server.base(), MOMENT)) {
            assertInterrupted(api, GET);
        }
    }

    @Test
    void endsAReadWhoseBodyStallsAtCtrlC() throws Exception {
        StopSignal stop = new StopSignal();
        try (var server = RawServer.saying((_, out) -> {
                    out.write(HALF.getBytes(StandardCharsets.UTF_8));
                    stop.give();
                    return true;
                });
                var api = Apis.hurried(server.base(), Duration.ofMinutes(5))) {
            assertThatExceptionOfType(Stopped.class).isThrownBy(() -> api.fetch(GET, Calls.stoppedBy(stop)));
            assertThat(server.isLeftWithin(5)).isTrue();
        }
    }

    @Test
    void endsAReadWhoseBodyStallsWhenTheTimeOfTheOperationIsOver() {
        Call call = Calls.at(Time.system());
        call.within(MOMENT);
        try (var server = RawServer.stallingAfter(HALF);
                var api = Apis.hurried(server.base(), Duration.ofMinutes(5))) {
            assertThatExceptionOfType(DeadlineExceeded.class).isThrownBy(() -> api.fetch(GET, call));
        }
    }

    /// Nothing of it has left: what takes the connection never agreed on a key.
    @Test
    void doesNotDoubtAWriteWhoseConnectionIsTakenInSilence() {
        try (var server = RawServer.stallingAfter("");
                var api = Apis.hurried(
                        URI.create("https" + server.base().toString().substring(4)), MOMENT)) {
            assertThatExceptionOfType(ApiException.class)
                    .isThrownBy(() -> api.send(POST_WITH_BODY, Calls.fresh()))
                    .extracting(ApiException::failure, type(ApiFailure.class))
                    .isInstanceOf(ApiFailure.Unreachable.class);
        }
    }

    private static boolean trickle(String request, OutputStream out) throws IOException {
        out.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n".getBytes(StandardCharsets.UTF_8));
        while (true) {
            out.write("1\r\n \r\n".getBytes(StandardCharsets.UTF_8));
            out.flush();
            NEVER.await(Duration.ofMillis(20));
        }
    }

    private static boolean hint(String request, OutputStream out) throws IOException {
        while (true) {
            out.write("HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            out.flush();
        }
    }

    private static void assertInterrupted(Api api, ApiRequest request) {
        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(() -> api.send(request, Calls.fresh()))
                .extracting(ApiException::failure, type(ApiFailure.class))
                .isInstanceOf(ApiFailure.Interrupted.class);
    }
}
