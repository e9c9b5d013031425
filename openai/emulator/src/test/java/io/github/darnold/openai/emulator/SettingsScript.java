package io.github.darnold.openai.emulator;

/// Calls of what is set for the organization and for projects, for the contract test.
final class SettingsScript {

    private static final String ORGANIZATION = "/organization";

    private static final String LIMIT = """
        {"threshold_amount": 100000, "currency": "USD", "interval": "month"}""";

    private static final String ALERT = """
        {"threshold_amount": 0, "currency": "USD", "interval": "month",
         "notification_channel": {"type": "email", "recipients": ["a@example.com"], "subject_prefix": %s}}""";

    private final ApiClient admin;

    SettingsScript(Emulator emulator) {
        this.admin = ApiClient.admin(emulator);
    }

    void play() {
        String project = ORGANIZATION + "/projects/"
                + admin.post(ORGANIZATION + "/projects", "{\"name\": \"Settings\"}")
                        .id();
        rateLimits(project);
        permissions(project);
        for (String owner : new String[] {ORGANIZATION, project}) {
            retention(owner);
            spend(owner);
        }
    }

    private void rateLimits(String project) {
        String path = project + "/rate_limits";
        admin.get(path + "?limit=2");
        admin.post(path + "/rl-gpt-4o", """
            {"max_requests_per_1_minute": 7, "max_tokens_per_1_minute": 8, "max_images_per_1_minute": 9,
             "max_audio_megabytes_per_1_minute": 1, "max_requests_per_1_day": 2,
             "batch_1_day_max_input_tokens": 3}""");
        admin.post(path + "/rl-none", "{\"max_requests_per_1_minute\": 7}");
    }

    private void permissions(String project) {
        String models = project + "/model_permissions";
        admin.get(models);
        admin.post(models, "{\"mode\": \"deny_list\", \"model_ids\": [\"o1\", \"gpt-4\"]}");
        admin.get(models);
        admin.delete(models);
        String tools = project + "/hosted_tool_permissions";
        admin.get(tools);
        admin.post(tools, "{\"mcp\": {\"enabled\": false}, \"web_search\": null}");
        String tiers = project + "/service_tier_settings";
        admin.get(tiers);
        admin.post(tiers, "{\"default\": \"fast\", \"enabled_tiers\": [\"fast\", \"flex\"]}");
        admin.post(tiers, "{\"enabled_tiers\": \"all\"}");
    }

    private void retention(String owner) {
        admin.get(owner + "/data_retention");
        admin.post(owner + "/data_retention", "{\"retention_type\": \"zero_data_retention\"}");
        admin.post(owner + "/data_retention", "{\"retention_type\": \"for_ever\"}");
    }

    private void spend(String owner) {
        String limit = owner + "/spend_limit";
        admin.get(limit);
        admin.post(limit, LIMIT);
        admin.get(limit);
        admin.delete(limit);
        String alerts = owner + "/spend_alerts";
        String one =
                alerts + "/" + admin.post(alerts, ALERT.formatted("\"OpenAI\"")).id();
        admin.get(one);
        admin.post(one, ALERT.formatted("null"));
        admin.get(alerts + "?limit=1&order=desc");
        admin.delete(one);
        admin.get(one);
    }
}
