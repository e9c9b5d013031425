package io.github.darnold.openai.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.darnold.openai.emulator.control.Fault;
import io.github.darnold.openai.emulator.control.ReceivedRequest;
import io.github.darnold.openai.emulator.control.RequestMatcher;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FaultsTest {

    private static final String ASSISTANT = "{\"model\":\"gpt-4\"}";

    private final Emulator emulator = Emulator.start();
    private final ApiClient client = ApiClient.of(emulator);

    @AfterEach
    void close() {
        emulator.close();
    }

    @Test
    void refusesTheNextCallsAndNoMore() {
        emulator.faults().failNext(2, new Fault.Status(429, Duration.ofMillis(1500)));

        ApiClient.Reply refused = client.get("/models");
        assertThat(refused.error()).isEqualTo("429 rate_limit_exceeded -: Rate limit reached for requests.");
        assertThat(refused.header("retry-after")).isEqualTo("2");
        assertThat(refused.header("retry-after-ms")).isEqualTo("1500");
        assertThat(client.get("/models").status()).isEqualTo(429);
        assertThat(client.get("/models").status()).isEqualTo(200);
    }

    @Test
    void hitsOnlyCallsThatMatch() {
        emulator.faults().failNext(1, new RequestMatcher("GET", "/assistants/{id}"), new Fault.Status(500, null));

        assertThat(client.post("/assistants", ASSISTANT).status()).isEqualTo(200);
        assertThat(client.get("/assistants").status()).isEqualTo(200);
        assertThat(client.get("/assistants/any").status()).isEqualTo(500);
        assertThat(client.get("/assistants/any").status()).isEqualTo(404);
    }

    @Test
    void closesTheConnectionBeforeOrAfterTheWork() {
        emulator.faults().failNext(1, new RequestMatcher("POST", "/**"), new Fault.ResetBefore());
        assertThatThrownBy(() -> client.post("/assistants", ASSISTANT)).hasCauseInstanceOf(IOException.class);
        assertThat(client.get("/assistants").json().get("data")).isEmpty();

        emulator.faults().failNext(1, new RequestMatcher("POST", "/**"), new Fault.ResetAfter());
        assertThatThrownBy(() -> client.post("/assistants", ASSISTANT)).hasCauseInstanceOf(IOException.class);
        assertThat(client.get("/assistants").json().get("data")).hasSize(1);
        assertThat(emulator.requests().all().getFirst().status()).isZero();
    }

    @Test
    void cutsAnswersShort() {
        emulator.faults().failNext(1, new Fault.TruncatedBody());

        assertThatThrownBy(() -> client.post("/assistants", ASSISTANT)).hasCauseInstanceOf(IOException.class);
        assertThat(client.get("/assistants").json().get("data")).hasSize(1);
    }

    @Test
    void answersWithAPageInsteadOfJson() {
        emulator.faults().failNext(1, new Fault.NotJson());

        ApiClient.Reply reply = client.post("/assistants", ASSISTANT);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("content-type")).startsWith("text/html");
        assertThat(client.get("/assistants").json().get("data")).hasSize(1);
    }

    @Test
    void closesTheConnectionBeforeAndWithinTheBody() {
        emulator.faults().failNext(1, new Fault.ResetUnread());
        assertThatThrownBy(() -> client.post("/assistants", ASSISTANT)).hasCauseInstanceOf(IOException.class);
        emulator.faults().failNext(1, new Fault.ResetWithin());
        assertThatThrownBy(() -> client.post("/assistants", ASSISTANT)).hasCauseInstanceOf(IOException.class);

        assertThat(emulator.requests().all())
                .extracting(request -> request.body().length)
                .containsExactly(0, ASSISTANT.length() / 2);
        assertThat(client.get("/assistants").json().get("data")).isEmpty();
    }

    @Test
    void failsAfterTheWork() {
        emulator.faults().failNext(1, new Fault.StatusAfter(500));
        emulator.faults().failNext(1, new Fault.ErrorInside());

        assertThat(client.post("/assistants", ASSISTANT).status()).isEqualTo(500);
        ApiClient.Reply inside = client.post("/assistants", ASSISTANT);
        assertThat(inside.status()).isEqualTo(200);
        assertThat(inside.json().get("error").get("type").stringValue()).isEqualTo("server_error");
        assertThat(client.get("/assistants").json().get("data")).hasSize(2);
    }

    @Test
    void saysThatItsAnswerIsText() {
        emulator.faults().failNext(1, new Fault.WrongType());

        assertThat(client.get("/models").header("content-type")).startsWith("text/plain");
    }

    @Test
    void hitsCallsByTheSameChanceForTheSameSeed() {
        String first = statusesBySeed(7);

        assertThat(first).contains("200", "500", "503");
        assertThat(statusesBySeed(7)).isEqualTo(first);
        assertThat(statusesBySeed(8)).isNotEqualTo(first);
    }

    private String statusesBySeed(long seed) {
        emulator.reset();
        emulator.faults().seed(seed);
        emulator.faults().failSometimes(0.3, new RequestMatcher("GET", "/**"), new Fault.Status(500, null));
        emulator.faults().failSometimes(0.3, RequestMatcher.ALL, new Fault.Status(503, null));
        return IntStream.range(0, 40)
                .mapToObj(_ -> Integer.toString(client.get("/models").status()))
                .collect(Collectors.joining(" "));
    }

    @Test
    void answersLate() {
        emulator.faults().failNext(1, new Fault.Delay(Duration.ofMillis(150)));
        Instant before = Instant.now();

        assertThat(client.get("/models").status()).isEqualTo(200);
        assertThat(Duration.between(before, Instant.now())).isGreaterThanOrEqualTo(Duration.ofMillis(150));
    }

    @Test
    void answersLateWhatItDidAtOnce() {
        emulator.faults().failNext(1, new RequestMatcher("POST", "/**"), new Fault.SlowAnswer(Duration.ofMillis(400)));
        Instant before = Instant.now();

        client.post("/assistants", ASSISTANT);
        Duration taken = Duration.between(before, Instant.now());
        assertThat(taken).isGreaterThanOrEqualTo(Duration.ofMillis(400));
        assertThat(client.get("/assistants").json().get("data")).hasSize(1);
    }

    @Test
    void canBeTakenBack() {
        emulator.faults().failNext(5, new Fault.Status(503, null));
        emulator.faults().clear();

        assertThat(client.get("/models").status()).isEqualTo(200);
    }

    @Test
    void logsWhatWasAskedAndAnsweredWithoutKeys() {
        client.post("/assistants?x=1&x=2", ASSISTANT);

        ReceivedRequest request = emulator.requests().all().getFirst();
        assertThat(request.line()).isEqualTo("POST /assistants");
        assertThat(request.query().get("x")).containsExactly("1", "2");
        assertThat(request.headers().get("authorization")).containsExactly("Bearer (api key)");
        assertThat(request.contentType()).isEqualTo("application/json");
        assertThat(new String(request.body(), StandardCharsets.UTF_8)).isEqualTo(ASSISTANT);
        assertThat(request.status()).isEqualTo(200);
        assertThat(new String(request.responseBody(), StandardCharsets.UTF_8)).contains("asst_");
        ApiClient.admin(emulator).get("/organization/projects");
        assertThat(emulator.requests().all().getLast().headers().get("authorization"))
                .containsExactly("Bearer (admin key)");
    }
}
