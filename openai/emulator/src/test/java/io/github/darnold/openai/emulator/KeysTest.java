package io.github.darnold.openai.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class KeysTest {

    private static final String ADMIN_KEYS = "/organization/admin_api_keys";

    private final Emulator emulator = ApiClient.emulatorAtFixedTime();
    private final ApiClient client = ApiClient.admin(emulator);

    @AfterEach
    void close() {
        emulator.close();
    }

    @Test
    void ofAdministrationAreShownOnce() {
        JsonNode key = client.post(ADMIN_KEYS, "{\"name\": \"ci\", \"expires_in_seconds\": 60}")
                .json();
        String value = key.get("value").stringValue();
        assertThat(value).startsWith("sk-admin-");
        assertThat(key.get("redacted_value").stringValue())
                .isEqualTo("sk-admin..." + value.substring(value.length() - 3));
        assertThat(key.get("expires_at").asLong()).isEqualTo(ApiClient.START.getEpochSecond() + 60);
        assertThat(key.at("/owner/name").stringValue()).isNotEmpty();
        assertThat(key.has("expires_in_seconds")).isFalse();
        JsonNode read =
                client.get(ADMIN_KEYS + "/" + key.get("id").stringValue()).json();
        assertThat(read.has("value")).isFalse();
        assertThat(read.get("redacted_value")).isEqualTo(key.get("redacted_value"));
        assertThat(client.get(ADMIN_KEYS).json().toString()).doesNotContain(value);
    }

    @Test
    void ofAdministrationDoNotExpireUnlessAsked() {
        assertThat(client.post(ADMIN_KEYS, "{\"name\": \"ci\"}")
                        .json()
                        .get("expires_at")
                        .isNull())
                .isTrue();
        assertThat(client.post(ADMIN_KEYS, "{\"name\": \"ci\", \"expires_in_seconds\": 31536001}")
                        .status())
                .isEqualTo(400);
    }

    /// A key that was made here opens as long as it is valid, also where it looks like one that always opens.
    @Test
    void openUntilTheyAreDeletedOrHaveExpired() {
        JsonNode key = client.post(ADMIN_KEYS, "{\"name\": \"ci\", \"expires_in_seconds\": 60}")
                .json();
        ApiClient own =
                client.with("Authorization", "Bearer " + key.get("value").stringValue());
        assertThat(own.get(ADMIN_KEYS).status()).isEqualTo(200);
        emulator.clock().advance(Duration.ofMinutes(1));
        assertThat(own.get(ADMIN_KEYS).status()).isEqualTo(401);
        JsonNode other = client.post(ADMIN_KEYS, "{\"name\": \"ci\"}").json();
        ApiClient deleting =
                client.with("Authorization", "Bearer " + other.get("value").stringValue());
        assertThat(deleting.delete(ADMIN_KEYS + "/" + other.get("id").stringValue())
                        .status())
                .isEqualTo(200);
        assertThat(deleting.get(ADMIN_KEYS).status()).isEqualTo(401);
    }

    @Test
    void ofServiceAccountsAreMadeForThemAndGoWithThem() {
        String project = "/organization/projects/"
                + client.post("/organization/projects", "{\"name\": \"Search\"}")
                        .id();
        String account = project + "/service_accounts/"
                + client.post(
                                project + "/service_accounts",
                                "{\"name\": \"ci\", \"create_service_account_only\": true}")
                        .id();
        JsonNode key = client.post(account + "/api_keys", "{\"name\": \"a\", \"expires_in_seconds\": 60}")
                .json();
        assertThat(key.get("value").stringValue()).startsWith("sk-svcacct-");
        String one = project + "/api_keys/" + key.get("id").stringValue();
        assertThat(client.get(one).text("/name")).isEqualTo("a");
        assertThat(client.get(one).json().has("value")).isFalse();
        assertThat(client.post(one, "{}").status()).isEqualTo(400);
        assertThat(client.post(one, "{\"expires_in_seconds\": 120}")
                        .json()
                        .get("expires_at")
                        .asLong())
                .isEqualTo(ApiClient.START.getEpochSecond() + 120);
        emulator.clock().advance(Duration.ofMinutes(2));
        assertThat(client.post(one, "{\"expires_in_seconds\": 60}").error()).contains("expired");
        client.delete(account);
        assertThat(client.get(one).status()).isEqualTo(404);
    }
}
