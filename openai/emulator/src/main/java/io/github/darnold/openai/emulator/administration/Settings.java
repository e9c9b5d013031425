package io.github.darnold.openai.emulator.administration;

import static io.github.darnold.openai.emulator.collection.Collection.collection;

import io.github.darnold.openai.emulator.http.Chapter;
import io.github.darnold.openai.emulator.http.Json;
import io.github.darnold.openai.emulator.models.ModelCatalogue;
import io.github.darnold.openai.emulator.store.Ids;
import java.time.InstantSource;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// What is set for the organization and for projects: limits, permissions, spend and data retention.
public final class Settings {

    private static final String ORGANIZATION = "/organization/";
    private static final String PROJECT = "/organization/projects/{project_id}/";

    private static final String ALL_TOOLS = """
        {"file_search": {"enabled": true}, "web_search": {"enabled": true}, "image_generation": {"enabled": true},
         "mcp": {"enabled": true}, "code_interpreter": {"enabled": true}}""";

    private Settings() {}

    public static List<Chapter> chapters(Projects projects, ModelCatalogue models, InstantSource clock, Ids ids) {
        return List.of(
                new ProjectRateLimits(projects, models),
                Setting.ofProjects(PROJECT + "model_permissions", projects, "{}")
                        .absent(),
                Setting.ofProjects(PROJECT + "hosted_tool_permissions", projects, ALL_TOOLS),
                Setting.ofProjects(
                        PROJECT + "service_tier_settings",
                        projects,
                        "{\"default\": \"standard\", \"enabled_tiers\": \"all\"}"),
                Setting.ofOrganization(ORGANIZATION + "data_retention", "{\"type\": \"modified_abuse_monitoring\"}")
                        .keeping(Settings::retention),
                Setting.ofProjects(PROJECT + "data_retention", projects, "{\"type\": \"organization_default\"}")
                        .keeping(Settings::retention),
                Setting.ofOrganization(ORGANIZATION + "spend_limit", "{\"enforcement\": {\"status\": \"inactive\"}}")
                        .absent(),
                Setting.ofProjects(PROJECT + "spend_limit", projects, "{\"enforcement\": {\"status\": \"inactive\"}}")
                        .absent(),
                collection(ORGANIZATION + "spend_alerts/{alert_id}", "alert_")
                        .forAdminKey()
                        .build(clock, ids),
                collection(PROJECT + "spend_alerts/{alert_id}", "alert_")
                        .forAdminKey()
                        .within(projects.all())
                        .build(clock, ids));
    }

    private static ObjectNode retention(ObjectNode sent) {
        ObjectNode kept = Json.object();
        kept.set("type", sent.get("retention_type"));
        return kept;
    }
}
