package io.github.darnold.terraform.rest.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.call.Logger;
import io.github.darnold.terraform.plugin.call.Stopped;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.rest.fixture.Answer;
import io.github.darnold.terraform.rest.fixture.Apis;
import io.github.darnold.terraform.rest.fixture.Calls;
import io.github.darnold.terraform.rest.fixture.FakeTime;
import io.github.darnold.terraform.rest.fixture.RecordingLog;
import io.github.darnold.terraform.rest.fixture.ScriptedServer;
import io.github.darnold.terraform.rest.fixture.Values;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;

class RetriesTest {

    private static final ApiRequest GET = ApiRequest.of(Method.GET, "/things/1");
    private static final ApiRequest POST =
            ApiRequest.of(Method.POST, "/things").with(new Body.Json(Values.object("name", "n")));
    private static final Answer THING = Answer.ok("{\"id\":\"1\"}");

    private final FakeTime time = new FakeTime();
    private final Call call = Calls.at(time);

    @Test
    void waitsAsLongAsTheApiSaysBeforeItAsksAgain() {
        var limited = Answer.error(429, "rate_limit_exceeded", "slow down").with("Retry-After", "7");
        try (var server = ScriptedServer.answering(limited, THING);
                var api = Apis.of(server)) {
            assertThat(api.fetch(POST, call)).isEqualTo(Values.object("id", "1"));
            assertThat(time.pauses())
                    .singleElement()
                    .satisfies(pause -> assertThat(pause).isBetween(Duration.ofSeconds(7), Duration.ofMillis(7500)));
            assertThat(server.received()).extracting(Object::toString).containsOnly("POST /things {\"name\":\"n\"}");
        }
    }

    @Test
    void takesADateForRetryAfterByTheServersClock() {
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                ZonedDateTime.now(ZoneOffset.UTC).plusMinutes(1));
        var limited = Answer.error(429, "rate_limit_exceeded", "slow down").with("Retry-After", date);
        try (var server = ScriptedServer.answering(limited, THING);
                var api = Apis.of(server)) {
            api.fetch(GET, call);
            assertThat(time.pauses())
                    .singleElement()
                    .satisfies(pause -> assertThat(pause).isBetween(Duration.ofSeconds(55), Duration.ofSeconds(62)));
        }
    }

    @Test
    void ignoresARetryAfterThatItCannotRead() {
        var limited =
                Answer.error(429, "rate_limit_exceeded", "slow down").with("Retry-After", "soon, I promise at length");
        try (var server = ScriptedServer.answering(limited, THING);
                var api = Apis.of(server)) {
            api.fetch(GET, call);
            assertThat(time.pauses())
                    .singleElement()
                    .satisfies(pause -> assertThat(pause).isLessThanOrEqualTo(Duration.ofMillis(500)));
        }
    }

    @Test
    void comesBackToAnObjectThatIsBusy() {
        try (var server = ScriptedServer.answering(Answer.error(400, "busy", "a run is active"), THING);
                var api = Apis.of(server)) {
            assertThat(api.fetch(POST, call)).isEqualTo(Values.object("id", "1"));
            assertThat(server.calls()).hasSize(2);
        }
    }

    @Test
    void repeatsWhatTheServerCouldNotDo() {
        var overloaded = Answer.error(503, "", "overloaded");
        try (var server = ScriptedServer.answering(overloaded, Answer.html(502), Answer.html(408), THING);
                var api = Apis.of(server)) {
            assertThat(api.fetch(GET, call)).isEqualTo(Values.object("id", "1"));
            assertThat(server.calls()).hasSize(4);
            assertThat(time.pauses()).hasSize(3);
        }
    }

    @Test
    void givesUpAfterTheConfiguredNumberOfRetries() {
        var overloaded = Answer.error(500, "", "sorry");
        try (var server = ScriptedServer.answering(overloaded, overloaded, overloaded, THING);
                var api = Apis.at(server.base(), 2)) {
            assertThat(failure(api, GET)).isInstanceOf(ApiFailure.Unavailable.class);
            assertThat(server.calls()).hasSize(3);
        }
    }

    @Test
    void givesUpAtOnceWhenTheDeadlineComesBeforeTheNextAttempt() {
        var limited = Answer.error(429, "rate_limit_exceeded", "slow down").with("Retry-After", "120");
        try (var server = ScriptedServer.answering(limited, THING);
                var api = Apis.of(server)) {
            call.within(Duration.ofSeconds(60));
            assertThat(failure(api, GET)).isInstanceOf(ApiFailure.RateLimited.class);
            assertThat(time.pauses()).isEmpty();
        }
    }

    @Test
    void repeatsAFewTimesWhatCouldNotConnect() {
        URI nowhere;
        try (var server = ScriptedServer.answering()) {
            nowhere = server.base();
        }
        try (var api = Apis.at(nowhere, null)) {
            assertThat(failure(api, POST))
                    .isInstanceOfSatisfying(
                            ApiFailure.Unreachable.class,
                            unreachable -> assertThat(unreachable.reason())
                                    .isEqualTo(nowhere.getAuthority() + " refuses connections"));
            assertThat(time.pauses()).hasSize(3);
        }
    }

    @Test
    void repeatsUntilTheDeadlineWhatCouldNotConnectOnceTheApiHasAnswered() {
        try (var server = ScriptedServer.answering(THING);
                var api = Apis.of(server)) {
            api.fetch(GET, call);
            server.goDown();
            call.within(Duration.ofMinutes(5));
            assertThat(failure(api, POST)).isInstanceOf(ApiFailure.Unreachable.class);
            assertThat(time.pauses()).hasSizeGreaterThan(8);
            assertThat(time.now()).isBefore(FakeTime.START.plus(Duration.ofMinutes(5)));
        }
    }

    @Test
    void repeatsAFewTimesWhatSomethingElseAnsweredOnceTheApiHasAnswered() {
        Answer page = Answer.html(200);
        try (var server = ScriptedServer.answering(THING, page, page, THING, page, page, page, page, THING);
                var api = Apis.of(server)) {
            api.fetch(GET, call);
            api.fetch(GET, call);
            assertThat(failure(api, GET)).isInstanceOf(ApiFailure.Unreadable.class);
            assertThat(server.calls()).hasSize(8);
        }
    }

    @Test
    void repeatsAnUpdateWhoseConnectionBroke() {
        try (var server = ScriptedServer.answering(Answer.broken(), THING);
                var api = Apis.of(server)) {
            assertThat(api.fetch(POST.repeatable(), call)).isEqualTo(Values.object("id", "1"));
        }
    }

    @Test
    void saysInTheLogWhatItWaitsLongFor() {
        var log = new RecordingLog();
        var limited = Answer.error(429, "rate_limit_exceeded", "slow down").with("Retry-After", "45");
        try (var server = ScriptedServer.answering(limited, THING);
                var api = Apis.of(server)) {
            api.fetch(GET, Calls.loggingTo(log, time));
            assertThat(log.lines(Logger.Level.WARN))
                    .singleElement()
                    .asString()
                    .startsWith("WARN Waiting for the API's rate limit [requests, GET /things/1, seconds, 4");
        }
    }

    @Test
    void namesAHostThatDoesNotExist() {
        try (var api = Apis.at(URI.create("http://host.invalid"), 0)) {
            assertThat(failure(api, GET))
                    .isInstanceOfSatisfying(
                            ApiFailure.Unreachable.class,
                            unreachable ->
                                    assertThat(unreachable.reason()).isEqualTo("host.invalid cannot be resolved"));
        }
    }

    @Test
    void neverRepeatsACreateWhoseConnectionBroke() {
        try (var server = ScriptedServer.answering(Answer.broken(), THING);
                var api = Apis.of(server)) {
            assertThat(failure(api, POST)).isInstanceOf(ApiFailure.Interrupted.class);
            assertThat(server.calls()).containsExactly("POST /things");
        }
    }

    @Test
    void neverRepeatsACreateWhoseAnswerWasCutShort() {
        try (var server = ScriptedServer.answering(THING.cutShort(), THING);
                var api = Apis.of(server)) {
            assertThat(failure(api, POST)).isInstanceOf(ApiFailure.Interrupted.class);
            assertThat(server.calls()).containsExactly("POST /things");
        }
    }

    @Test
    void repeatsAReadWhoseAnswerWasCutShort() {
        try (var server = ScriptedServer.answering(THING.cutShort(), THING);
                var api = Apis.of(server)) {
            assertThat(api.fetch(GET, call)).isEqualTo(Values.object("id", "1"));
        }
    }

    @Test
    void sendsNothingOnceTheUserPressedCtrlC() {
        try (var server = ScriptedServer.answering(THING);
                var api = Apis.of(server)) {
            assertThatExceptionOfType(Stopped.class).isThrownBy(() -> api.fetch(GET, Calls.stopped()));
            assertThat(server.calls()).isEmpty();
        }
    }

    @Test
    void stopsWaitingForTheNextAttemptOnCtrlC() {
        var limited = Answer.error(429, "rate_limit_exceeded", "slow down").with("Retry-After", "60");
        try (var server = ScriptedServer.answering(limited, THING);
                var api = Apis.of(server)) {
            var stopping = FakeTime.stoppingInPause(1);
            assertThatExceptionOfType(Stopped.class).isThrownBy(() -> api.fetch(GET, Calls.at(stopping)));
            assertThat(server.calls()).hasSize(1);
            assertThat(stopping.now()).isEqualTo(FakeTime.START);
        }
    }

    @Test
    void answersNoBodyWithAnEmptyDocument() {
        try (var server = ScriptedServer.answering(Answer.empty(204));
                var api = Apis.of(server)) {
            assertThat(api.fetch(ApiRequest.of(Method.DELETE, "/things/1"), call))
                    .isEqualTo(ObjectValue.EMPTY);
        }
    }

    private ApiFailure failure(Api api, ApiRequest request) {
        try {
            throw new AssertionError("answered " + api.fetch(request, call));
        } catch (ApiException e) {
            return e.failure();
        }
    }
}
