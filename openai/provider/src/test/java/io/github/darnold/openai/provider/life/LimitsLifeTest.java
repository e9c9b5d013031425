package io.github.darnold.openai.provider.life;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.openai.emulator.control.Fault;
import io.github.darnold.openai.emulator.control.RequestMatcher;
import io.github.darnold.openai.provider.EmulatedOpenAi;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.json.Json;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.testing.core.Action;
import io.github.darnold.terraform.testing.core.Applied;
import io.github.darnold.terraform.testing.core.Planned;
import io.github.darnold.terraform.testing.core.Stored;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is odd about limits and permissions, beside what every resource promises.
class LimitsLifeTest {

    private static final String RATE = "openai_project_rate_limit";
    private static final String TOOLS = "openai_project_hosted_tool_permissions";
    private static final String TIERS = "openai_project_service_tier_settings";

    private final EmulatedOpenAi world = new EmulatedOpenAi();
    private String project = "";

    @BeforeEach
    void makeAProject() {
        project = text(world.apply("openai_project", "{\"name\": \"Search\"}"), "id");
        world.requests();
    }

    @AfterEach
    void close() {
        world.close();
    }

    private static String text(ObjectValue object, String attribute) {
        return ((StringValue) object.get(attribute)).value();
    }

    private String inProject(String members) {
        return "{\"project_id\": \"" + project + "\", " + members + "}";
    }

    private String path(String setting) {
        return "/organization/projects/" + project + "/" + setting;
    }

    @Test
    void aRateLimitIsFoundByItsModelAndBecomesAgainWhatItWas() {
        ObjectValue limit = world.apply(RATE, inProject("\"model\": \"gpt-4o\", \"max_requests_per_1_minute\": 10"));

        assertThat(limit.get("rate_limit_id")).isEqualTo(Value.of("rl-gpt-4o")).isEqualTo(limit.get("id"));
        assertThat(limit.get("max_tokens_per_1_minute")).isEqualTo(Value.of(200_000));
        assertThat(limit.get("max_images_per_1_minute").isNull())
                .as("what the model has not is null, and never 0")
                .isTrue();
        assertThat(bodies("POST")).containsExactly("{\"max_requests_per_1_minute\":10}");

        world.destroy(RATE);

        assertThat(world.apply(RATE, inProject("\"model\": \"gpt-4o\"")).get("max_requests_per_1_minute"))
                .isEqualTo(Value.of(500));
    }

    @Test
    void anUnknownModelIsAnErrorThatNamesTheNearest() {
        Applied applied =
                world.core().apply(world.plan(RATE, inProject("\"model\": \"gpt-4p\", \"max_requests_per_1_day\": 1")));
        assertThat(applied.diagnostics())
                .anyMatch(each -> each.isError()
                        && each.detail().contains("No model is \"gpt-4p\"; the nearest are \"gpt-4\", \"gpt-4o\""));
    }

    /// OpenAI keeps no number that the model has nothing to do with.
    @Test
    void aNumberThatTheModelHasNotIsSaidToBeOne() {
        String config = inProject("\"model\": \"gpt-4o\", \"max_images_per_1_minute\": 10");
        world.core().apply(world.plan(RATE, config));
        Planned again = world.plan(RATE, config);
        assertThat(again.action()).isEqualTo(Action.UPDATE);
        assertThat(summaries(again.diagnostics())).containsExactly("No such number");
    }

    @Test
    void aRateLimitComesFromEveryPeer() {
        world.apply(RATE, inProject("\"model\": \"gpt-4o\", \"max_requests_per_1_minute\": 10"));
        String byId = inProject("\"rate_limit_id\": \"rl-gpt-4o\", \"max_requests_per_1_minute\": 10");
        for (String more : List.of("", ", \"id\": \"rl-gpt-4o\", \"model\": \"gpt-4o\"")) {
            world.core().restore(RATE, "this", Stored.of(0, byId.replace("}", more + "}")));
            assertThat(world.plan(RATE, byId).action()).isEqualTo(Action.NO_OP);
        }
        String theirs = inProject("""
                "id": "%s:rl-x", "rate_limit_id": "rl-gpt-4o-%s", "model": "gpt-4o", "max_requests_per_minute": 10,
                "max_tokens_per_minute": 200000, "max_images_per_minute": 0, "max_requests_per_1_day": 0,
                "max_audio_megabytes_per_1_minute": 0, "batch_1_day_max_input_tokens": 2000000""".formatted(project, project));
        world.core()
                .move(
                        "registry.terraform.io/mkdev-me/openai",
                        "openai_rate_limit",
                        Stored.of(0, theirs),
                        RATE,
                        "moved");
        ObjectValue config = world.config(RATE, inProject("\"model\": \"gpt-4o\", \"max_requests_per_1_minute\": 10"));
        assertThat(world.core().plan(RATE, "moved", config).action()).isEqualTo(Action.NO_OP);
    }

    @Test
    void onlyConfiguredToolsAreSent() {
        world.apply(TOOLS, inProject("\"mcp_enabled\": false"));
        assertThat(bodies("POST")).containsExactly("{\"mcp\":{\"enabled\":false}}");
        ObjectValue state = world.apply(TOOLS, inProject("\"mcp_enabled\": false, \"web_search_enabled\": false"));
        assertThat(bodies("POST")).containsExactly("{\"web_search\":{\"enabled\":false},\"mcp\":{\"enabled\":false}}");
        assertThat(Json.parse(text(state, "original")))
                .as("what Terraform found at first")
                .hasToString("{file_search={enabled=true}, web_search={enabled=true},"
                        + " image_generation={enabled=true}, mcp={enabled=true}, code_interpreter={enabled=true}}");
    }

    @Test
    void allTiersAreAWordAndSomeAList() {
        ObjectValue all = world.apply(TIERS, inProject("\"all_tiers_enabled\": true, \"default\": \"fast\""));
        assertThat(all.get("enabled_tiers").isNull()).isTrue();
        assertThat(bodies("POST")).containsExactly("{\"default\":\"fast\",\"enabled_tiers\":\"all\"}");
        ObjectValue none = world.apply(TIERS, inProject("\"enabled_tiers\": []"));
        assertThat(none.get("all_tiers_enabled")).isEqualTo(Value.of(false));
        assertThat(bodies("POST")).containsExactly("{\"enabled_tiers\":[]}");
        world.destroy(TIERS);
        assertThat(bodies("POST")).containsExactly("{\"default\":\"standard\",\"enabled_tiers\":\"all\"}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        "all_tiers_enabled": true, "enabled_tiers": ["fast"] | Conflicting arguments
        "all_tiers_enabled": false                           | Missing argument
        """)
    void tiersThatSayNothingOrTwoThingsAreRefused(String members, String problem) {
        assertThat(summaries(world.plan(TIERS, inProject(members)).diagnostics()))
                .contains(problem);
    }

    @Test
    void modelPermissionsAreThereOrNot() {
        String type = "openai_project_model_permissions";
        String config = inProject("\"mode\": \"deny_list\", \"model_ids\": [\"o1\", \"gpt-4\"]");
        world.emulator()
                .faults()
                .failNext(1, new RequestMatcher("POST", path("model_permissions")), new Fault.ResetAfter());
        world.apply(type, config);
        world.core().restore(type, "this", Stored.of(0, inProject("""
                "object": "project.model_permissions", "mode": "deny_list", "model_ids": ["gpt-4", "o1"]""")));
        assertThat(world.plan(type, config).action()).isEqualTo(Action.NO_OP);
        assertThat(summaries(world.core().planDestroy(type, "this").diagnostics()))
                .containsExactly("Destroying " + type + " has consequences");
        world.destroy(type);
        assertThat(summaries(world.core()
                        .read(type, ObjectValue.of("project_id", Value.of(project)))
                        .diagnostics()))
                .containsExactly("There is no " + type);
    }

    private List<String> bodies(String method) {
        List<String> bodies = world.emulator().requests().all().stream()
                .filter(request -> request.method().equals(method))
                .map(request -> new String(request.body(), UTF_8))
                .toList();
        world.emulator().requests().clear();
        return bodies;
    }

    private static List<String> summaries(List<Diagnostic> diagnostics) {
        return diagnostics.stream().map(Diagnostic::summary).toList();
    }
}
