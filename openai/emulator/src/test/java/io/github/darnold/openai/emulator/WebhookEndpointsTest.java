package io.github.darnold.openai.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class WebhookEndpointsTest {

    private static final String ENDPOINTS = "/webhook_endpoints";

    private final Emulator emulator = ApiClient.emulatorAtFixedTime();
    private final ApiClient client = ApiClient.of(emulator);

    @AfterEach
    void close() {
        emulator.close();
    }

    private JsonNode create(String url) {
        return client.post(
                        ENDPOINTS,
                        "{\"name\": \"A\", \"event_types\": [\"batch.failed\"], \"url\": \"%s\"}".formatted(url))
                .json();
    }

    @Test
    void tellTheirSecretOnce() {
        JsonNode endpoint = create("https://example.com");
        String one = ENDPOINTS + "/" + endpoint.get("id").stringValue();
        assertThat(endpoint.get("signing_secret").stringValue()).startsWith("whsec_");
        assertThat(client.get(one).json().has("signing_secret")).isFalse();
        String other = client.post(one + "/rotate_secret").text("/signing_secret");
        assertThat(other)
                .startsWith("whsec_")
                .isNotEqualTo(endpoint.get("signing_secret").stringValue());
        assertThat(client.get(one).text("/signing_secret_hint")).endsWith(other.substring(other.length() - 5));
    }

    @Test
    void moveTheirTimeByChangesAlone() {
        String one = ENDPOINTS + "/" + create("https://example.com").get("id").stringValue();
        long first = client.get(one).json().get("updated_at").asLong();
        emulator.clock().advance(Duration.ofSeconds(5));
        assertThat(client.post(one, "{\"name\": \"A\"}")
                        .json()
                        .get("updated_at")
                        .asLong())
                .isEqualTo(first);
        assertThat(client.post(one, "{\"name\": \"B\"}")
                        .json()
                        .get("updated_at")
                        .asLong())
                .isEqualTo(first + 5);
    }

    @Test
    void answerTestsAsTheirUrlSays() {
        assertThat(status("https://example.com/hook")).isEqualTo(200);
        assertThat(status("https://example.com/hook/500")).isEqualTo(500);
    }

    private int status(String url) {
        String one = ENDPOINTS + "/" + create(url).get("id").stringValue();
        return client.post(one + "/test", "{\"event_type\": \"batch.failed\"}")
                .json()
                .get("status_code")
                .asInt();
    }

    @Test
    void takeSecureUrlsAndKnownEventsAlone() {
        assertThat(client.post(
                                ENDPOINTS,
                                "{\"name\": \"A\", \"event_types\": [\"no\"], \"url\": \"https://example.com\"}")
                        .error())
                .startsWith("400 invalid_value event_types[0]");
        assertThat(client.post(
                                ENDPOINTS,
                                "{\"name\": \"A\", \"event_types\": [\"batch.failed\"], \"url\": \"http://a.com\"}")
                        .status())
                .isEqualTo(400);
    }
}
