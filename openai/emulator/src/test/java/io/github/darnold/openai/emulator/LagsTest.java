package io.github.darnold.openai.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.darnold.openai.emulator.control.Fault;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What shows late, clocks that differ, and answers that are not as documented.
class LagsTest {

    private static final String ASSISTANT = "{\"model\":\"gpt-4o\"}";

    private final Emulator emulator = ApiClient.emulatorAtFixedTime();
    private final ApiClient client = ApiClient.of(emulator);

    @AfterEach
    void close() {
        emulator.close();
    }

    @Test
    void tellsTheTimeOfItsOwnClock() {
        assertThat(client.get("/models").header("date")).isEqualTo("Tue, 24 Nov 2026 10:00:00 GMT");

        control("/_emulator/clock", "{\"advance_seconds\":60}");
        assertThat(client.get("/models").header("date")).isEqualTo("Tue, 24 Nov 2026 10:01:00 GMT");
    }

    @Test
    void tellsAnotherTimeThanItsObjects() {
        control("/_emulator/clock_skew", "{\"seconds\":20}");

        ApiClient.Reply made = client.post("/assistants", ASSISTANT);
        assertThat(made.header("date")).isEqualTo("Tue, 24 Nov 2026 10:00:20 GMT");
        assertThat(made.json().get("created_at").asLong()).isEqualTo(ApiClient.START.getEpochSecond());
    }

    @Test
    void hidesNewObjectsFromLists() {
        client.post("/assistants", ASSISTANT);
        emulator.clock().advance(Duration.ofSeconds(3));
        control("/_emulator/list_lag", "{\"seconds\":2}");
        String id = client.post("/assistants", ASSISTANT).text("/id");

        assertThat(client.get("/assistants").json().get("data")).hasSize(1);
        assertThat(client.get("/assistants/" + id).status()).isEqualTo(200);
        emulator.clock().advance(Duration.ofSeconds(2));
        assertThat(client.get("/assistants").json().get("data")).hasSize(2);
    }

    @Test
    void hidesNewObjectsFromReads() {
        control("/_emulator/read_lag", "{\"seconds\":2}");
        String id = client.post("/assistants", ASSISTANT).text("/id");

        assertThat(client.get("/assistants/" + id).status()).isEqualTo(404);
        assertThat(client.get("/assistants").json().get("data")).hasSize(1);
        emulator.clock().advance(Duration.ofSeconds(2));
        assertThat(client.get("/assistants/" + id).status()).isEqualTo(200);
    }

    @Test
    void lagsNoMoreAfterAReset() {
        control("/_emulator/read_lag", "{\"seconds\":2}");
        control("/_emulator/reset", "{}");
        String id = client.post("/assistants", ASSISTANT).text("/id");

        assertThat(client.get("/assistants/" + id).status()).isEqualTo(200);
    }

    @Test
    void answersWithAFieldOfAnotherType() {
        emulator.faults().failNext(1, new Fault.Misfit("created_at"));
        ApiClient.Reply one = client.post("/assistants", ASSISTANT);
        emulator.faults().failNext(1, new Fault.Misfit(null));
        ApiClient.Reply all = client.post("/assistants", ASSISTANT);

        assertThat(one.json().get("created_at").isObject()).isTrue();
        assertThat(one.text("/id")).startsWith("asst_");
        assertThat(all.json().get("id").isObject()).isTrue();
        assertThat(client.get("/assistants").json().get("data")).hasSize(2);
    }

    @Test
    void clipsTheLastBytes() {
        emulator.faults().failNext(1, new Fault.ClippedBody());

        assertThatThrownBy(() -> client.post("/assistants", ASSISTANT)).hasCauseInstanceOf(IOException.class);
        assertThat(client.get("/assistants").json().get("data")).hasSize(1);
    }

    @Test
    void signsFaultsAsTheApiDoes() {
        emulator.faults().failNext(1, new Fault.Status(429, null, "billing_not_active"));
        ApiClient.Reply first = client.get("/models");
        emulator.faults().failNext(1, new Fault.Status(500, null));
        ApiClient.Reply second = client.get("/models");

        assertThat(first.error()).startsWith("429 billing_not_active");
        assertThat(first.header("openai-version")).isEqualTo("2020-10-01");
        assertThat(first.header("x-request-id")).startsWith("req_").isNotEqualTo(second.header("x-request-id"));
    }

    private void control(String path, String json) {
        assertThat(client.without("Authorization").post(path, json).status()).isEqualTo(200);
    }
}
