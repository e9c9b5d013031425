package io.github.darnold.openai.provider.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.openai.provider.EmulatedOpenAi;
import io.github.darnold.terraform.plugin.json.Json;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.testing.core.Action;
import io.github.darnold.terraform.testing.core.Planned;
import io.github.darnold.terraform.testing.core.Stored;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is odd about roles, beside what every resource promises.
class RoleLifeTest {

    private static final String TYPE = "openai_role";
    private static final String AUDITOR = "{\"role_name\": \"Auditor\", \"permissions\": [\"b\", \"a\"]}";
    private static final String OWNER = "role-api-organization-owner__api-organization__org-emulator";

    private final EmulatedOpenAi world = new EmulatedOpenAi();

    @AfterEach
    void close() {
        world.close();
    }

    private static String text(ObjectValue object, String attribute) {
        return ((StringValue) object.get(attribute)).value();
    }

    @Test
    void doNotMindTheOrderOfPermissions() {
        world.apply(TYPE, AUDITOR);
        assertThat(world.plan(TYPE, AUDITOR.replace("\"b\", \"a\"", "\"a\", \"b\""))
                        .action())
                .isEqualTo(Action.NO_OP);
    }

    /// Whatever of both the API answers.
    @Test
    void takeAnEmptyDescriptionForNone() {
        ObjectValue role = world.apply(TYPE, AUDITOR.replace("}", ", \"description\": \"\"}"));
        assertThat(role.get("description")).isEqualTo(Value.of(""));
        world.outside("/organization/roles/" + text(role, "id"), "{\"description\": null}");
        assertThat(world.plan(TYPE, AUDITOR.replace("}", ", \"description\": \"\"}"))
                        .action())
                .isEqualTo(Action.NO_OP);
        world.apply(TYPE, AUDITOR);
        world.outside("/organization/roles/" + text(role, "id"), "{\"description\": \"\"}");
        assertThat(world.plan(TYPE, AUDITOR).action()).isEqualTo(Action.NO_OP);
    }

    @Test
    void takeTheNameThatOtherProvidersKnow() {
        ObjectValue role = world.apply(TYPE, AUDITOR.replace("role_name", "name"));
        assertThat(role.get("role_name")).isEqualTo(Value.of("Auditor"));
        world.requests();
        ObjectValue same = world.apply(TYPE, AUDITOR);
        assertThat(same.get("id")).isEqualTo(role.get("id"));
        assertThat(world.requests()).allMatch(line -> line.startsWith("GET"));
        assertThat(world.plan(TYPE, AUDITOR.replace("{", "{\"name\": \"Auditor\", "))
                        .action())
                .isEqualTo(Action.REFUSED);
    }

    @Test
    void arePlannedToStayAsTheyAreWhenPredefined() {
        world.importState(TYPE, OWNER);
        String asItIs = "{\"role_name\": \"Owner\", \"permissions\": [\"api.organization.write\"],"
                + " \"description\": \"What a predefined owner may do.\"}";
        assertThat(world.plan(TYPE, asItIs).action()).isEqualTo(Action.NO_OP);
        Planned changed = world.plan(TYPE, asItIs.replace("write", "read"));
        assertThat(changed.diagnostics())
                .singleElement()
                .satisfies(each -> assertThat(each.summary()).isEqualTo("A predefined role cannot be changed"));
        assertThat(world.core().planDestroy(TYPE, "this").diagnostics())
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.summary()).isEqualTo("A predefined role cannot be deleted");
                    assertThat(each.detail()).contains("Owner", "destroy = false");
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        openai    | role_name | "permissions": ["b", "a"], "role_id": "ID", "predefined_role": false, "description": null
        jianyuan  | name      | "permissions": ["a", "b"], "description": null
        mkdev-me  | name      | "permissions": ["b", "a"], "description": "", "resource_type": "api.organization"
        """)
    void areTakenOverFromEveryProviderThatHasTheType(String provider, String spelling, String rest) {
        String config = AUDITOR.replace("role_name", spelling);
        String id = text(world.apply(TYPE, config), "id");
        String stored = "{\"id\": \"%s\", \"%s\": \"Auditor\", %s}".formatted(id, spelling, rest.replace("ID", id));
        world.core().restore(TYPE, "this", Stored.of(0, stored));
        assertThat(world.plan(TYPE, config).action()).as(provider).isEqualTo(Action.NO_OP);
        assertThat(world.core().schema(TYPE).version()).isEqualTo(1);
    }

    @Test
    void ofProjectsAreTakenOverByIdsThatNameTheProject() {
        String type = "openai_project_role";
        String project = text(world.outside("/organization/projects", "{\"name\": \"Search\"}"), "id");
        String config = "{\"project_id\": \"%s\", \"name\": \"Auditor\", \"permissions\": []}".formatted(project);
        String id = text(world.apply(type, config), "id");
        Stored stored = Stored.of(
                0,
                "{\"id\": \"%s:%s\", \"project_id\": \"%s\", \"name\": \"Auditor\", \"permissions\": []}"
                        .formatted(project, id, project));
        world.core().restore(type, "this", stored);
        assertThat(world.plan(type, config).action()).isEqualTo(Action.NO_OP);
        world.core().move("registry.terraform.io/mkdev-me/openai", type, stored, type, "moved");
        assertThat(((ObjectValue) world.core().state(type, "moved")).get("id")).isEqualTo(Value.of(id));
        world.importState(type, project + ":" + id);
        assertThat(world.plan(type, config.replace("name", "role_name")).action())
                .isEqualTo(Action.NO_OP);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jianyuan", "mkdev-me", "cloudopsworks"})
    void becomeOursFromOtherTypes(String namespace) {
        String id = text(world.apply(TYPE, AUDITOR), "id");
        String state = "{\"id\": \"%s\", \"name\": \"Auditor\", \"permissions\": [\"a\", \"b\"]}".formatted(id);
        world.core()
                .move(
                        "registry.terraform.io/" + namespace + "/openai",
                        "openai_organization_role",
                        Stored.of(0, state),
                        TYPE,
                        "moved");
        assertThat(world.core()
                        .plan(TYPE, "moved", world.config(TYPE, AUDITOR.replace("role_name", "name")))
                        .action())
                .isEqualTo(Action.NO_OP);
    }

    @Test
    void areReadAsByOpenAisOwnProvider() {
        ObjectValue role = world.apply(TYPE, AUDITOR);
        for (String way : List.of("id", "role_id", "role_name", "name")) {
            Value key = role.get(way.equals("name") ? "role_name" : way);
            ObjectValue found =
                    world.core().read(TYPE, ObjectValue.of(way, key)).object();
            assertThat(found.get("name")).isEqualTo(Value.of("Auditor"));
            assertThat(found.get("role_name")).isEqualTo(Value.of("Auditor"));
            assertThat(found.get("response_json").toString()).contains("Auditor", "resource_type");
        }
        ObjectValue all = world.core().read("openai_roles", ObjectValue.EMPTY).object();
        assertThat(all.get("id")).isEqualTo(Value.of("openai_roles"));
        assertThat(Json.text(all)).contains("Owner", "Reader", "Auditor");
    }

    @Test
    void areFoundByTheAliasesOfPredefinedOnes() {
        Value alias = Value.of("role-api-organization-owner");
        ObjectValue found =
                world.core().read(TYPE, ObjectValue.of("role_id", alias)).object();
        assertThat(found.get("role_id")).isEqualTo(alias);
        assertThat(found.get("id")).isEqualTo(Value.of(OWNER));
        assertThat(found.get("name")).isEqualTo(Value.of("Owner"));
    }

    @Test
    void areFoundByQueriesUnlessTheyArePredefined() {
        world.apply(TYPE, AUDITOR);
        assertThat(world.core()
                        .list(TYPE, EmulatedOpenAi.config(world.core().listSchema(TYPE), "{}"))
                        .displayNames())
                .containsExactly("Auditor");
    }
}
