package io.github.darnold.openai.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// What the organization and projects have once each, and the rate limits of projects.
class SettingsTest {

    private final Emulator emulator = ApiClient.emulatorAtFixedTime();
    private final ApiClient client = ApiClient.admin(emulator);
    private final String one = project("one");
    private final String other = project("other");

    @AfterEach
    void close() {
        emulator.close();
    }

    private String project(String name) {
        String id = client.post("/organization/projects", "{\"name\": \"" + name + "\"}")
                .id();
        return "/organization/projects/" + id;
    }

    @Test
    void startAsTheyUsuallyAre() {
        assertThat(client.get("/organization/data_retention").json().toString())
                .isEqualTo("{\"object\":\"organization.data_retention\",\"type\":\"modified_abuse_monitoring\"}");
        assertThat(client.get(one + "/data_retention").text("/type")).isEqualTo("organization_default");
        assertThat(client.get(one + "/service_tier_settings").text("/default")).isEqualTo("standard");
        assertThat(client.get(one + "/hosted_tool_permissions")
                        .json()
                        .at("/mcp/enabled")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void belongToTheirProject() {
        client.post(one + "/hosted_tool_permissions", "{\"mcp\": {\"enabled\": false}, \"web_search\": null}");

        JsonNode changed = client.get(one + "/hosted_tool_permissions").json();
        assertThat(changed.at("/mcp/enabled").asBoolean()).isFalse();
        assertThat(changed.at("/web_search/enabled").asBoolean()).isTrue();
        assertThat(client.get(other + "/hosted_tool_permissions")
                        .json()
                        .at("/mcp/enabled")
                        .asBoolean())
                .isTrue();
        assertThat(client.get("/organization/projects/proj_none/data_retention").error())
                .isEqualTo("404 - -: No project found with id 'proj_none'.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"spend_limit", "model_permissions"})
    void areAbsentUntilSomebodySetsThem(String setting) {
        String path = one + "/" + setting;
        String body = setting.equals("spend_limit")
                ? "{\"threshold_amount\": 1, \"currency\": \"USD\", \"interval\": \"month\"}"
                : "{\"mode\": \"allow_list\", \"model_ids\": []}";
        assertThat(client.get(path).status()).isEqualTo(404);
        assertThat(client.delete(path).status()).isEqualTo(404);

        JsonNode set = client.post(path, body).json();

        assertThat(set.get("object").stringValue()).isEqualTo("project." + setting);
        assertThat(client.get(path).json()).isEqualTo(set);
        assertThat(client.delete(path).json().toString())
                .isEqualTo("{\"object\":\"project." + setting + ".deleted\",\"deleted\":true}");
        assertThat(client.get(path).status()).isEqualTo(404);
    }

    @Test
    void areForgottenOnReset() {
        client.post("/organization/data_retention", "{\"retention_type\": \"zero_data_retention\"}");
        assertThat(client.get("/organization/data_retention").text("/type")).isEqualTo("zero_data_retention");

        emulator.reset();

        assertThat(client.get("/organization/data_retention").text("/type")).isEqualTo("modified_abuse_monitoring");
    }

    @Test
    void includeARateLimitForEachModel() {
        JsonNode limits = client.get(one + "/rate_limits?limit=1000").json();

        assertThat(limits.get("has_more").asBoolean()).isFalse();
        assertThat(limits.get("data").valueStream())
                .extracting(each -> each.get("model").stringValue())
                .contains("gpt-4o", "text-embedding-3-small");
        assertThat(client.get(one + "/rate_limits").json().get("has_more").asBoolean())
                .isEqualTo(limits.get("data").size() > 100);
    }

    /// A number that a model has nothing to do with is absent, whatever is sent.
    @Test
    void limitWhatTheModelDoes() {
        JsonNode chat = client.post(
                        one + "/rate_limits/rl-gpt-4o",
                        "{\"max_requests_per_1_minute\": 7, \"max_images_per_1_minute\": 9}")
                .json();

        assertThat(chat.get("max_requests_per_1_minute").asInt()).isEqualTo(7);
        assertThat(chat.get("max_tokens_per_1_minute").asInt()).isEqualTo(200_000);
        assertThat(chat.has("max_images_per_1_minute")).isFalse();
        assertThat(client.post(
                                one + "/rate_limits/rl-gpt-4o-audio-preview",
                                "{\"max_audio_megabytes_per_1_minute\": 3}")
                        .json()
                        .get("max_audio_megabytes_per_1_minute")
                        .asInt())
                .isEqualTo(3);
        assertThat(client.post(one + "/rate_limits/rl-gpt-image-1", "{\"max_images_per_1_minute\": 9}")
                        .json()
                        .get("max_images_per_1_minute")
                        .asInt())
                .isEqualTo(9);
        assertThat(client.post(other + "/rate_limits/rl-gpt-4o", "{}")
                        .json()
                        .get("max_requests_per_1_minute")
                        .asInt())
                .isEqualTo(500);
        assertThat(client.post(one + "/rate_limits/rl-none", "{}").error())
                .isEqualTo("404 - -: No rate limit found with id 'rl-none'.");
    }
}
