package io.github.darnold.openai.provider.life;

import io.github.darnold.openai.provider.EmulatedOpenAi;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.testing.core.Action;
import io.github.darnold.terraform.testing.core.LifeCycleContract;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The life that every resource promises, of limits, permissions and what the organization or a project has once.
class SettingsLifeCycleTest {

    private final EmulatedOpenAi world = new EmulatedOpenAi();
    private final Map<String, Value> projects = new HashMap<>();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void ofRateLimits() {
        String type = "openai_project_rate_limit";
        ObjectValue config = world.config(
                type,
                "{\"project_id\": %s, \"model\": \"gpt-4o\", \"max_requests_per_1_minute\": 10}"
                        .formatted(project("one")));
        LifeCycleContract.of(world::core, type, config)
                .importedBy(state -> text(state, "project_id") + "/" + text(state, "rate_limit_id"))
                .changing("project_id", project("other"))
                .changing("model", Value.of("gpt-4"))
                .changing("rate_limit_id", byId(type, "rl-gpt-4o"), byId(type, "rl-gpt-4"))
                .changing(
                        "max_images_per_1_minute",
                        number(config, "gpt-image-1", "max_images_per_1_minute", 1),
                        number(config, "gpt-image-1", "max_images_per_1_minute", 2))
                .changing(
                        "max_audio_megabytes_per_1_minute",
                        number(config, "whisper-1", "max_audio_megabytes_per_1_minute", 1),
                        number(config, "whisper-1", "max_audio_megabytes_per_1_minute", 2))
                .changing(
                        "max_requests_per_1_day",
                        number(config, "gpt-4-turbo-preview", "max_requests_per_1_day", 1),
                        number(config, "gpt-4-turbo-preview", "max_requests_per_1_day", 2))
                .stayingAfterDestroy()
                .verify();
    }

    private ObjectValue byId(String type, String id) {
        return world.config(type, "{\"project_id\": %s, \"rate_limit_id\": \"%s\"}".formatted(project("one"), id));
    }

    private static ObjectValue number(ObjectValue config, String model, String name, int number) {
        return config.with("model", Value.of(model)).with(name, Value.of(number));
    }

    @Test
    void ofModelPermissions() {
        ofProjectSetting(
                        "openai_project_model_permissions",
                        "{\"project_id\": %s, \"mode\": \"allow_list\", \"model_ids\": [\"gpt-4o\"]}")
                .verify();
    }

    @Test
    void ofHostedToolPermissions() {
        ofProjectSetting(
                        "openai_project_hosted_tool_permissions",
                        "{\"project_id\": %s, \"mcp_enabled\": false, \"web_search_enabled\": true}")
                .stayingAfterDestroy()
                .verify();
    }

    @Test
    void ofServiceTiers() {
        String type = "openai_project_service_tier_settings";
        String settings = "{\"project_id\": %s, \"default\": \"standard\", %s}";
        ofProjectSetting(type, "{\"project_id\": %s, \"default\": \"standard\", \"enabled_tiers\": [\"flex\"]}")
                .changing(
                        "all_tiers_enabled",
                        world.config(type, settings.formatted(project("one"), "\"all_tiers_enabled\": true")),
                        world.config(
                                type,
                                settings.formatted(
                                        project("one"), "\"all_tiers_enabled\": false, \"enabled_tiers\": []")))
                .stayingAfterDestroy()
                .verify();
    }

    @Test
    void ofDataRetention() {
        contract("openai_organization_data_retention", "{\"type\": \"zero_data_retention\"}")
                .stayingAfterDestroy()
                .verify();
        ofProjectSetting("openai_project_data_retention", "{\"project_id\": %s, \"type\": \"zero_data_retention\"}")
                .stayingAfterDestroy()
                .verify();
    }

    @Test
    void ofSpendLimits() {
        inDollarsAMonth(contract("openai_organization_spend_limit", "{\"threshold_amount\": 5}"))
                .verify();
        inDollarsAMonth(ofProjectSetting("openai_project_spend_limit", "{\"project_id\": %s, \"threshold_amount\": 5}"))
                .verify();
    }

    /// There is no other currency or interval: what is the default anyway changes nothing.
    private static LifeCycleContract inDollarsAMonth(LifeCycleContract contract) {
        return contract.changing("currency", Value.of("USD"))
                .changing("interval", Value.of("month"))
                .actingBy(Action.NO_OP, "currency", "interval");
    }

    @Test
    void ofSpendAlerts() {
        String flat = """
                "threshold_amount": 5, "notification_channel_recipients": ["a@example.com"],
                "notification_channel_subject_prefix": "Alert"}""";
        String type = "openai_organization_spend_alert";
        withChannels(contract(type, "{" + flat), type, "{").verify();
        String ofProject = "{\"project_id\": " + project("one") + ", ";
        withChannels(
                        contract("openai_project_spend_alert", ofProject + flat)
                                .importedBy(state -> text(state, "project_id") + "/" + text(state, "id"))
                                .changing("project_id", project("other")),
                        "openai_project_spend_alert",
                        ofProject)
                .verify();
    }

    private LifeCycleContract withChannels(LifeCycleContract contract, String type, String begin) {
        String alert = begin + "\"threshold_amount\": 5, \"notification_channel\": {%s}}";
        String one = "\"recipients\": [\"a@example.com\"], \"subject_prefix\": \"Alert\"";
        String other = "\"recipients\": [\"b@example.com\"]";
        return inDollarsAMonth(contract)
                .changing("notification_channel_type", Value.of("email"))
                .actingBy(Action.NO_OP, "notification_channel_type")
                .changing(
                        "notification_channel_recipients",
                        changed(type, "notification_channel_recipients", "[\"b@example.com\"]"))
                .changing(
                        "notification_channel",
                        world.config(type, alert.formatted(one)),
                        world.config(type, alert.formatted(other)));
    }

    /// A setting that each project has once.
    private LifeCycleContract ofProjectSetting(String type, String config) {
        return contract(type, config.formatted(project("one")))
                .importedBy(state -> text(state, "project_id"))
                .changing("project_id", project("other"));
    }

    private Value project(String name) {
        return projects.computeIfAbsent(
                name,
                _ -> world.core()
                        .applied("openai_project", name, world.config("openai_project", "{\"name\": \"" + name + "\"}"))
                        .get("id"));
    }

    private static String text(ObjectValue object, String attribute) {
        return ((StringValue) object.get(attribute)).value();
    }

    private LifeCycleContract contract(String type, String config) {
        return LifeCycleContract.of(world::core, type, world.config(type, config));
    }

    private Value changed(String type, String attribute, String json) {
        return world.config(type, "{\"%s\": %s}".formatted(attribute, json)).get(attribute);
    }
}
