package io.github.darnold.openai.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ControlTest {

    private final Emulator emulator = ApiClient.emulatorAtFixedTime();
    private final ApiClient client = ApiClient.of(emulator).without("Authorization");

    @AfterEach
    void close() {
        emulator.close();
    }

    @Test
    void showsAndForgetsRequests() {
        ApiClient.of(emulator).get("/models/gpt-4");

        JsonNode request = client.get("/_emulator/requests").json().at("/requests/0");
        assertThat(request.get("path").stringValue()).isEqualTo("/models/gpt-4");
        assertThat(request.get("status").asInt()).isEqualTo(200);
        assertThat(request.at("/headers/authorization").stringValue()).isEqualTo("Bearer (api key)");

        assertThat(client.delete("/_emulator/requests").status()).isEqualTo(200);
        assertThat(emulator.requests().all()).isEmpty();
    }

    @Test
    void plansFaults() {
        String fault = "{\"times\":2,\"method\":\"GET\",\"path\":\"/models\",\"kind\":\"status\",\"status\":429,"
                + "\"retry_after_seconds\":1}";
        assertThat(client.post("/_emulator/faults", fault).status()).isEqualTo(200);

        assertThat(ApiClient.of(emulator).get("/models").header("retry-after")).isEqualTo("1");
        client.delete("/_emulator/faults");
        assertThat(ApiClient.of(emulator).get("/models").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"kind\":\"delay\",\"delay_seconds\":0.5}",
                "{\"kind\":\"reset_before\"}",
                "{\"kind\":\"reset_after\"}",
                "{\"kind\":\"truncated_body\"}",
                "{\"kind\":\"not_json\",\"probability\":0.25,\"seed\":7}",
                "{\"kind\":\"slow_answer\",\"delay_seconds\":0.5}",
                "{\"kind\":\"reset_unread\"}",
                "{\"kind\":\"reset_within\"}",
                "{\"kind\":\"status_after\",\"status\":500}",
                "{\"kind\":\"error_inside\"}",
                "{\"kind\":\"wrong_type\"}",
                "{\"kind\":\"misfit\"}",
                "{\"kind\":\"misfit\",\"field\":\"created_at\"}",
                "{\"kind\":\"absurd_headers\"}",
                "{\"kind\":\"clipped_body\"}",
                "{\"kind\":\"stalled_body\"}",
                "{\"kind\":\"status\",\"status\":429,\"code\":\"billing_not_active\"}",
                "{\"kind\":\"status_after\",\"status\":500,\"code\":\"x\"}"
            })
    void knowsAllKindsOfFaults(String fault) {
        assertThat(client.post("/_emulator/faults", fault).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"kind\":\"earthquake\"}",
                "{\"kind\":\"status\"}",
                "[]",
                "{\"kind\":\"delay\"",
                "{\"kind\":\"not_json\",\"times\":2,\"probability\":0.5}",
                "{\"kind\":\"not_json\",\"probability\":0}"
            })
    void refusesFaultsItDoesNotKnow(String fault) {
        assertThat(client.post("/_emulator/faults", fault).status()).isEqualTo(400);
    }

    @Test
    void movesTheClock() {
        assertThat(client.post("/_emulator/clock", "{\"advance_seconds\": 60.5}")
                        .text("/now"))
                .isEqualTo("2026-11-24T10:01:00.500Z");
        assertThat(client.post("/_emulator/clock", "{\"advance_seconds\": -1}").status())
                .isEqualTo(400);
    }

    @Test
    void givesTheNextObjectAChosenId() {
        assertThat(client.post("/_emulator/ids", "{\"next\":\"asst_abc123\"}").status())
                .isEqualTo(200);

        ApiClient api = ApiClient.of(emulator);
        assertThat(api.post("/threads", "{}").text("/id")).startsWith("thread_");
        assertThat(api.post("/assistants", "{\"model\":\"gpt-4\"}").text("/id")).isEqualTo("asst_abc123");
        assertThat(api.post("/assistants", "{\"model\":\"gpt-4\"}").text("/id")).isNotEqualTo("asst_abc123");
    }

    @Test
    void resets() {
        ApiClient.of(emulator).post("/assistants", "{\"model\":\"gpt-4\"}");
        client.post("/_emulator/reset");

        assertThat(ApiClient.of(emulator).get("/assistants").json().get("data")).isEmpty();
    }

    @Test
    void hasNoOtherControls() {
        assertThat(client.get("/_emulator/coffee").error()).startsWith("404 unknown_url");
    }
}
