package io.github.darnold.terraform.rest.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.darnold.terraform.plugin.diagnostic.Failure;
import io.github.darnold.terraform.rest.file.LocalFile;
import io.github.darnold.terraform.rest.fixture.Answer;
import io.github.darnold.terraform.rest.fixture.Apis;
import io.github.darnold.terraform.rest.fixture.Calls;
import io.github.darnold.terraform.rest.fixture.ScriptedServer;
import io.github.darnold.terraform.rest.fixture.Values;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FailuresTest {

    private static final ApiRequest GET = ApiRequest.of(Method.GET, "/things/1");

    @ParameterizedTest
    @CsvSource({
        "400, invalid_value, Refused",
        "401, invalid_api_key, Unauthorized",
        "403, forbidden, Unauthorized",
        "404, not_found, NotFound",
        "404, unknown_url, Unreadable",
        "408, timeout, Unavailable",
        "409, conflict, Conflict",
        "422, invalid_value, Refused",
        "429, rate_limit_exceeded, RateLimited",
        "429, insufficient_quota, QuotaExceeded",
        "500, server_error, Unavailable",
        "529, overloaded, Unavailable",
    })
    void readsTheApisOwnErrors(int status, String code, String kind) {
        assertThat(failure(Answer.error(status, code, "because")).getClass().getSimpleName())
                .isEqualTo(kind);
    }

    /// That of an object which is gone for ever is as good as unknown, but only where the API itself says so.
    @Test
    void takesAnObjectThatIsGoneForUnknown() {
        assertThat(failure(Answer.error(410, "gone", "because"))).isInstanceOf(ApiFailure.NotFound.class);
        assertThat(failure(Answer.json(410, "{\"detail\": \"gone\"}")))
                .isEqualTo(new ApiFailure.Unreadable(410, "gone"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "402 | {\"error\": \"Insufficient balance\", \"status\": 402} | Refused | Insufficient balance",
                "400 | {\"code\": \"invalid\", \"error\": \"Model not found\"} | Refused | Model not found",
                "422 | {\"detail\": \"no such model\"} | Refused | no such model",
                "422 | {\"detail\": [{\"loc\": [\"body\", \"messages\", 0], \"msg\": \"field required\"}]} | Refused |"
                        + " messages.0: field required",
                "400 | {\"message\": \"bad flux\", \"request_id\": \"abc\"} | Refused | bad flux",
                "401 | {\"statusCode\": 401, \"message\": \"token is missing\"} | Unauthorized | token is missing",
                "403 | {\"detail\": \"not for you\"} | Unauthorized | not for you",
                "409 | {\"detail\": \"exists\"} | Conflict | exists",
                "400 | [{\"error\": {\"code\": 400, \"message\": \"key not valid\"}}] | Refused | key not valid",
                "400 | no such thing | Refused | no such thing",
                "503 | upstream connect error | Unavailable | upstream connect error",
                "429 | {\"detail\": \"slow down\"} | RateLimited | slow down",
            })
    void quotesErrorsInOtherForms(int status, String body, String kind, String reason) {
        ApiFailure failure = failure(Answer.json(status, body));
        assertThat(failure.getClass().getSimpleName()).isEqualTo(kind);
        assertThat(failure.toString()).contains(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"detail\": \"File not found\"}", "{\"error\": \"File not found\"}", "File not found"})
    void doesNotTakeAnotherServersWordThatAnObjectIsGone(String body) {
        assertThat(failure(Answer.json(404, body))).isEqualTo(new ApiFailure.Unreadable(404, "File not found"));
    }

    @ParameterizedTest
    @CsvSource({
        "301, Unreadable",
        "400, Unreadable",
        "403, Unreadable",
        "404, Unreadable",
        "408, Unavailable",
        "429, RateLimited",
        "502, Unavailable",
        "504, Unavailable",
    })
    void doesNotTakeAGatewaysPageForTheApi(int status, String kind) {
        assertThat(failure(Answer.html(status)).getClass().getSimpleName()).isEqualTo(kind);
    }

    @Test
    void doesNotTakeAnotherServicesNotFoundForTheApis() {
        assertThat(failure(Answer.json(404, "{\"message\":\"no route\"}")))
                .isEqualTo(new ApiFailure.Unreadable(404, "no route"));
    }

    @Test
    void refusesAPageThatClaimsSuccess() {
        assertThat(failure(Answer.html(200)))
                .isEqualTo(new ApiFailure.Unreadable(200, "the answer is not a JSON object"));
        assertThat(failure(Answer.ok("[1]"))).isInstanceOf(ApiFailure.Unreadable.class);
        assertThat(failure(Answer.ok("{\"id\":"))).isInstanceOf(ApiFailure.Unreadable.class);
    }

    @Test
    void refusesAnEmptyAnswerWhereAnObjectWasAskedFor() {
        assertThat(failure(Answer.empty(200))).isEqualTo(new ApiFailure.Unreadable(200, "the answer is empty"));
    }

    @Test
    void keepsWhatTheApiSaidAndItsNameForTheExchange() {
        var answer = Answer.error(400, "invalid_value", "too long", "name").with("x-request-id", "req_1");
        assertThat(failure(answer)).isInstanceOfSatisfying(ApiFailure.Refused.class, refused -> {
            assertThat(refused.error().param()).isEqualTo("name");
            assertThat(refused.error().text()).isEqualTo("too long (HTTP 400, invalid_value, request req_1)");
        });
    }

    @Test
    void tellsThatTlsFailed() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.startVirtualThread(() -> answerInPlainText(socket));
            URI tls = URI.create("https://127.0.0.1:" + socket.getLocalPort());
            try (var api = Apis.at(tls, 0)) {
                assertThatExceptionOfType(ApiException.class)
                        .isThrownBy(() -> api.fetch(GET, Calls.fresh()))
                        .satisfies(e -> assertThat(e.failure())
                                .isInstanceOfSatisfying(
                                        ApiFailure.Unreadable.class,
                                        unreadable ->
                                                assertThat(unreadable.reason()).startsWith("TLS with " + tls)));
            }
        }
    }

    private static void answerInPlainText(ServerSocket socket) {
        try (var connection = socket.accept()) {
            // As servers do that take the start of a handshake for a request: no answer before it.
            if (connection.getInputStream().readNBytes(5).length < 5) {
                return;
            }
            connection.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            connection.getOutputStream().flush();
            connection.getInputStream().readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void namesAFileThatCannotBeRead() {
        var form = new Body.Multipart(
                Values.object(),
                List.of(new Body.FilePart(
                        "file", "a", Body.Content.OnDisk.whole(LocalFile.at(Path.of("no", "such.file"))))));
        try (var server = ScriptedServer.answering();
                var api = Apis.of(server)) {
            assertThatExceptionOfType(Failure.class)
                    .isThrownBy(
                            () -> api.fetch(ApiRequest.of(Method.POST, "/files").with(form), Calls.fresh()))
                    .satisfies(e -> assertThat(e.diagnostics().getFirst().detail())
                            .contains("such.file")
                            .endsWith("Check that it exists and that Terraform may read it."));
            assertThat(server.calls()).isEmpty();
        }
    }

    @Test
    void neverShowsTheCredential() {
        try (var server = ScriptedServer.answering(Answer.error(401, "invalid_api_key", "wrong key"));
                var api = Apis.of(server)) {
            assertThatExceptionOfType(ApiException.class)
                    .isThrownBy(() -> api.fetch(GET, Calls.fresh()))
                    .satisfies(e ->
                            assertThat(e.toString() + e.failure() + e.request()).doesNotContain(Apis.SECRET));
            assertThat(api.endpoints().of("/things").toString())
                    .contains("Authorization")
                    .doesNotContain(Apis.SECRET);
            assertThat(server.last().header("authorization")).isEqualTo("Bearer " + Apis.SECRET);
            assertThat(server.last().header("user-agent")).isEqualTo("tests/1.0");
        }
    }

    private static ApiFailure failure(Answer answer) {
        try (var server = ScriptedServer.answering(answer);
                var api = Apis.at(server.base(), 0)) {
            throw new AssertionError("answered " + api.fetch(GET, Calls.fresh()));
        } catch (ApiException e) {
            return e.failure();
        }
    }
}
