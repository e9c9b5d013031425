package io.github.darnold.terraform.rest.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.rest.fixture.Answer;
import io.github.darnold.terraform.rest.fixture.Apis;
import io.github.darnold.terraform.rest.fixture.Calls;
import io.github.darnold.terraform.rest.fixture.RawServer;
import io.github.darnold.terraform.rest.fixture.ScriptedServer;
import io.github.darnold.terraform.rest.fixture.Values;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Answers of servers that are nearly the API.
class LenientAnswersTest {

    private static final ApiRequest GET = ApiRequest.of(Method.GET, "/things/1");
    private static final ApiRequest DELETE = ApiRequest.of(Method.DELETE, "/things/1");

    @Test
    void arePackedThoughNobodyAskedForIt() {
        byte[] packed = gzip("{\"id\":\"1\"}".getBytes(StandardCharsets.UTF_8));
        try (var server = RawServer.saying((_, out) -> send(out, packed));
                var api = Apis.at(server.base(), 0)) {
            assertThat(api.fetch(GET, Calls.fresh())).isEqualTo(Values.object("id", "1"));
        }
    }

    @Test
    void areUnpackedUpToTheLimitOfAnAnswer() {
        byte[] packed = gzip(new byte[1_000_000]);
        try (var server = RawServer.saying((_, out) -> send(out, packed));
                var api = Apis.at(server.base(), 0)) {
            assertThatExceptionOfType(ApiException.class)
                    .isThrownBy(() -> api.fetch(GET, Calls.fresh()))
                    .satisfies(e -> assertThat(e.failure()).isInstanceOf(ApiFailure.TooLong.class));
        }
    }

    @Test
    void areUnreadableWhenTheyOnlyClaimToBePacked() {
        try (var server = RawServer.saying((_, out) -> send(out, new byte[] {1, 2, 3}));
                var api = Apis.at(server.base(), 0)) {
            assertThatExceptionOfType(ApiException.class)
                    .isThrownBy(() -> api.fetch(GET, Calls.fresh()))
                    .satisfies(e -> assertThat(e.failure()).isInstanceOf(ApiFailure.Unreadable.class));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"OK", "true", "\"ok\"", "null", "Deleted.\n"})
    void sayInTheirWayThatSomethingIsDeleted(String body) {
        Answer answer = new Answer(200, Map.of("Content-Type", "text/plain"), body, body.length());
        try (var server = ScriptedServer.answering(answer);
                var api = Apis.at(server.base(), 0)) {
            assertThat(api.fetch(DELETE, Calls.fresh())).isEqualTo(ObjectValue.EMPTY);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "<html>OK</html>", "[]", "not found", "0"})
    void doNotCountWhereTheyMaySayAnythingElse(String body) {
        Answer answer = new Answer(200, Map.of("Content-Type", "text/html"), body, body.length());
        try (var server = ScriptedServer.answering(answer, answer, answer, answer, answer);
                var api = Apis.at(server.base(), 0)) {
            assertThatExceptionOfType(ApiException.class).isThrownBy(() -> api.fetch(DELETE, Calls.fresh()));
        }
    }

    @Test
    void mayHaveNumbersThatNobodyAsksFor() {
        try (var server = ScriptedServer.answering(Answer.ok("{\"id\":\"1\",\"created_at\":1e-999999999}"));
                var api = Apis.at(server.base(), 0)) {
            assertThat(api.fetch(GET, Calls.fresh())).isEqualTo(Values.object("id", "1", "created_at", "1e-999999999"));
        }
    }

    private static boolean send(OutputStream out, byte[] packed) throws IOException {
        String head = "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + packed.length + "\r\n\r\n";
        out.write(head.getBytes(StandardCharsets.UTF_8));
        out.write(packed);
        return true;
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new AssertionError("memory takes every byte", e);
        }
        return packed.toByteArray();
    }
}
