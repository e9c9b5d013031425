package io.github.darnold.terraform.rest.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.call.Logger;
import io.github.darnold.terraform.rest.fixture.Answer;
import io.github.darnold.terraform.rest.fixture.Apis;
import io.github.darnold.terraform.rest.fixture.Calls;
import io.github.darnold.terraform.rest.fixture.FakeTime;
import io.github.darnold.terraform.rest.fixture.RecordingLog;
import io.github.darnold.terraform.rest.fixture.ScriptedServer;
import io.github.darnold.terraform.rest.fixture.Values;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExchangeLogTest {

    private static final String MARKER = "marker-secret";

    private final RecordingLog log = new RecordingLog();
    private final Call call = Calls.loggingTo(log, new FakeTime());

    @Test
    void tellsRequestAndAnswerWithoutTheirTexts() {
        String answer = "{\"id\":\"thing_1\",\"name\":\"marker-secret\",\"deep\":[{\"text\":\"marker-secret\"}]}";
        send(
                ApiRequest.of(Method.POST, "/things")
                        .with(new ApiRequest.Query("q", MARKER))
                        .with(new Body.Json(Values.object("name", MARKER, "text", MARKER))),
                Answer.ok(answer).with("x-request-id", "req_1"));
        assertThat(log.lines(Logger.Level.TRACE))
                .anyMatch(line -> line.contains("TRACE request")
                        && line.contains("POST, path, /things, query, q=string(13)")
                        && line.contains("name: string(13)"))
                .anyMatch(line -> line.contains("DEBUG answer")
                        && line.contains("status, 200, request_id, req_1, duration_ms")
                        && line.contains("{id: thing_1, name: string(13), deep: [1: {text: string(13)}]}"))
                .noneMatch(line -> line.contains(MARKER));
    }

    @Test
    void tellsErrorsWithoutTheirTexts() {
        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(() -> send(ApiRequest.of(Method.GET, "/things"), Answer.error(400, "bad", MARKER, "name")));
        assertThat(log.lines(Logger.Level.TRACE))
                .anyMatch(line -> line.contains("{error: {message: string(13)"))
                .noneMatch(line -> line.contains(MARKER));
    }

    @Test
    void tellsFilesByTheirFieldAlone() {
        byte[] content = MARKER.getBytes(StandardCharsets.UTF_8);
        var file = new Body.FilePart("file", MARKER, new Body.Content.InMemory(content));
        var form = new Body.Multipart(Values.object("purpose", MARKER), List.of(file));
        send(ApiRequest.of(Method.POST, "/files").with(form), Answer.ok("{}"));
        assertThat(log.lines(Logger.Level.TRACE))
                .anyMatch(line -> line.contains("form {purpose: string(13)} and file file"))
                .noneMatch(line -> line.contains(MARKER));
    }

    @Test
    void tellsNothingOfAPage() {
        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(() -> send(ApiRequest.of(Method.GET, "/things"), Answer.html(404)));
        assertThat(log.lines(Logger.Level.TRACE)).anyMatch(line -> line.contains("body, not JSON"));
    }

    private void send(ApiRequest request, Answer answer) {
        try (var server = ScriptedServer.answering(answer);
                var api = Apis.of(server)) {
            api.send(request, call);
        }
    }
}
