package io.github.darnold.openai.provider.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.openai.emulator.control.Fault;
import io.github.darnold.openai.emulator.control.RequestMatcher;
import io.github.darnold.openai.provider.EmulatedOpenAi;
import io.github.darnold.terraform.engine.ListEvent;
import io.github.darnold.terraform.plugin.json.Json;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.TupleValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.testing.core.Action;
import io.github.darnold.terraform.testing.core.Applied;
import io.github.darnold.terraform.testing.core.Stored;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Aliases, inherited roles, and states that mean something else.
class RoleAssignmentLifeTest {

    private static final String TYPE = "openai_user_role";
    private static final String EXACT = "openai_user_roles";
    private static final String READER = "role-api-organization-reader";
    private static final String SCOPED = READER + "__api-organization__org-emulator";
    private static final String OWNER = "role-api-organization-owner";

    private final EmulatedOpenAi world = new EmulatedOpenAi();
    private final String user = made("/_emulator/users", "{\"email\": \"eve@example.com\"}");
    private final String group = made("/organization/groups", "{\"name\": \"Support\"}");
    private final String path = "/organization/users/" + user + "/roles";

    @AfterEach
    void close() {
        world.close();
    }

    private String made(String where, String json) {
        return text(world.outside(where, json), "id");
    }

    private static String text(ObjectValue object, String attribute) {
        return ((StringValue) object.get(attribute)).value();
    }

    private String role(String role) {
        return "{\"user_id\": \"%s\", \"role_id\": \"%s\"}".formatted(user, role);
    }

    private String exactly(String... roles) {
        return "{\"user_id\": \"%s\", \"role_ids\": %s}"
                .formatted(
                        user,
                        Json.text(new TupleValue(
                                List.of(roles).stream().<Value>map(Value::of).toList())));
    }

    /// The user has this role through a group.
    private void inherit(String role) {
        world.outside("/organization/groups/" + group + "/users", "{\"user_id\": \"" + user + "\"}");
        world.outside("/organization/groups/" + group + "/roles", "{\"role_id\": \"" + role + "\"}");
    }

    private String assigned() {
        return Json.text(world.core()
                .read(EXACT, ObjectValue.of("user_id", Value.of(user)))
                .object()
                .get("roles"));
    }

    @ParameterizedTest
    @CsvSource({READER + "," + SCOPED, SCOPED + "," + READER})
    void keepTheSpellingThatIsConfigured(String one, String other) {
        assertThat(world.apply(TYPE, role(one)).get("role_id")).isEqualTo(Value.of(one));
        assertThat(world.plan(TYPE, role(other)).action()).isEqualTo(Action.NO_OP);
        assertThat(((ObjectValue) world.core().identity(TYPE, "this")).get("role_id"))
                .isEqualTo(Value.of(READER));
        world.importState(TYPE, user + "/" + other);
        assertThat(world.plan(TYPE, role(one)).action()).isEqualTo(Action.NO_OP);
    }

    @Test
    void areTakenAwayByTheIdThatIsListed() {
        world.apply(TYPE, role(READER));
        world.requests();
        assertThat(world.destroy(TYPE).hasErrors()).isFalse();
        assertThat(world.requests()).last().isEqualTo("DELETE " + path + "/" + SCOPED);
        assertThat(assigned()).doesNotContain(READER);
    }

    @Test
    void areGoneAlsoWhereTheirUserIs() {
        world.apply(TYPE, role(READER));
        Stored stored = world.core().stored(TYPE, "this");
        world.emulator().faults().failNext(1, new RequestMatcher("DELETE", path + "/*"), new Fault.Status(404, null));
        assertThat(world.destroy(TYPE).hasErrors()).isFalse();
        world.core().restore(TYPE, "this", stored);
        assertThat(world.destroy(TYPE).hasErrors()).isFalse();
        assertThat(assigned()).doesNotContain(READER);
    }

    @Test
    void thatComeThroughAGroupAreNotOurs() {
        inherit(READER);
        assertThat(assigned()).contains(SCOPED, group);
        assertThat(world.importState(TYPE, user + "/" + READER).hasErrors()).isTrue();
        world.apply(TYPE, role(READER));
        assertThat(world.destroy(TYPE).hasErrors()).isFalse();
        assertThat(world.plan(TYPE, role(READER)).action()).isEqualTo(Action.CREATE);
        assertThat(assigned()).contains(SCOPED);
    }

    @Test
    void inExactSetsAreThoseThatAreAssignedDirectly() {
        inherit(READER);
        world.outside(path, "{\"role_id\": \"" + OWNER + "\"}");
        String custom = made("/organization/roles", "{\"role_name\": \"Auditor\", \"permissions\": []}");
        world.apply(EXACT, exactly(custom));
        assertThat(assigned()).contains(custom, READER).doesNotContain(OWNER);
        assertThat(world.requests()).noneMatch(line -> line.startsWith("DELETE") && line.contains(READER));

        world.apply(EXACT, exactly());
        assertThat(assigned()).contains(READER).doesNotContain(custom);
    }

    @Test
    void inExactSetsMayBeAliases() {
        world.outside(path, "{\"role_id\": \"" + READER + "\"}");
        world.requests();
        ObjectValue set = world.apply(EXACT, exactly(READER, OWNER));
        assertThat(Json.text(set)).doesNotContain("__api-");
        assertThat(world.requests()).filteredOn(line -> !line.startsWith("GET")).containsExactly("POST " + path);
        assertThat(world.destroy(EXACT).hasErrors()).isFalse();
        assertThat(assigned()).doesNotContain("role-api");
    }

    @Test
    void thatExistAreTakenAsTheyAre() {
        world.outside(path, "{\"role_id\": \"" + READER + "\"}");
        world.emulator().faults().failNext(1, new RequestMatcher("POST", path), new Fault.Status(409, null));
        assertThat(world.apply(TYPE, role(READER)).get("role_id")).isEqualTo(Value.of(READER));
    }

    @Test
    void areMadeOnceThoughTheAnswerIsLost() {
        world.emulator().faults().failNext(1, new RequestMatcher("POST", path), new Fault.ResetAfter());
        world.requests();
        world.apply(TYPE, role(READER));
        assertThat(world.requests()).filteredOn(line -> line.startsWith("POST")).hasSize(1);
    }

    /// As OpenAI's own provider stores it; the others of the same meaning have other types.
    @Test
    void areTakenOverFromOpenAisOwnProvider() {
        world.apply(TYPE, role(READER));
        world.core().restore(TYPE, "this", Stored.of(0, role(READER)));
        assertThat(world.plan(TYPE, role(READER)).action()).isEqualTo(Action.NO_OP);
    }

    @ParameterizedTest
    @CsvSource({
        "jianyuan,      openai_user_role_assignment",
        "mkdev-me,      openai_organization_user_role",
        "cloudopsworks, openai_organization_user_role",
        "openai,        openai_user_role"
    })
    void becomeOursFromOtherTypes(String namespace, String type) {
        world.apply(TYPE, role(READER));
        Stored stored = Stored.of(0, role(READER).replace("}", ", \"id\": \"a:b\"}"));
        world.core().move("registry.terraform.io/" + namespace + "/openai", type, stored, TYPE, "moved");
        assertThat(world.core()
                        .plan(TYPE, "moved", world.config(TYPE, role(READER)))
                        .action())
                .isEqualTo(Action.NO_OP);
    }

    /// The resource of that name in jianyuan/openai.
    @Test
    void areNotWhetherSomebodyIsAnOwner() {
        Stored other = Stored.of(0, "{\"user_id\": \"user-1\", \"role\": \"owner\"}");
        Applied moved = world.core().move("registry.terraform.io/jianyuan/openai", TYPE, other, TYPE, "moved");
        assertThat(moved.diagnostics())
                .anySatisfy(each -> assertThat(each.detail())
                        .contains("role \"owner\" of the user \"user-1\"", "openai_organization_user", "state rm"));
        world.core().restore(TYPE, "this", other);
        assertThat(world.plan(TYPE, role(READER)).diagnostics())
                .anySatisfy(each -> assertThat(each.summary()).contains("openai_organization_user"));
    }

    @Test
    void areFoundByQueriesInNormalForm() {
        world.outside(path, "{\"role_id\": \"" + READER + "\"}");
        inherit(OWNER);
        List<ListEvent> found = world.core()
                .list(
                        TYPE,
                        EmulatedOpenAi.config(world.core().listSchema(TYPE), "{\"user_id\": \"%s\"}".formatted(user)),
                        100,
                        true)
                .objects();
        assertThat(found).singleElement().satisfies(each -> {
            assertThat(((ObjectValue) each.object()).get("role_id")).isEqualTo(Value.of(READER));
            assertThat(world.core()
                            .importIdentity(TYPE, "found", (ObjectValue) each.identity())
                            .object())
                    .isEqualTo(each.object());
        });
    }

    @Test
    void areReadAsByOpenAisOwnProvider() {
        inherit(READER);
        ObjectValue found =
                world.core().read(TYPE, world.config(TYPE, role(READER))).object();
        assertThat(found.get("id")).isEqualTo(Value.of(SCOPED));
        assertThat(found.get("role_id")).isEqualTo(Value.of(READER));
        assertThat(found.get("name")).isEqualTo(Value.of("Reader"));
        assertThat(Json.text(found)).contains("assignment_sources", "response_json", group);
        assertThat(world.core()
                        .read(EXACT, ObjectValue.of("user_id", Value.of(user)))
                        .object()
                        .get("id"))
                .isEqualTo(Value.of(EXACT + "/" + user));
    }

    /// OpenAI's own provider tells of the role in this one, also while lists lag.
    @Test
    void inProjectsTellOfTheRole() {
        String project = made("/organization/projects", "{\"name\": \"Search\"}");
        String role = made("/projects/" + project + "/roles", "{\"role_name\": \"Auditor\", \"permissions\": [\"a\"]}");
        world.emulator().lags().list(Duration.ofSeconds(20));
        ObjectValue assignment = world.core()
                .applied(
                        "openai_project_user_role",
                        "this",
                        world.config(
                                "openai_project_user_role",
                                "{\"project_id\": \"%s\", \"user_id\": \"%s\", \"role_id\": \"%s\"}"
                                        .formatted(project, user, role)));
        assertThat(assignment.get("name")).isEqualTo(Value.of("Auditor"));
        assertThat(Json.text(assignment.get("permissions"))).isEqualTo("[\"a\"]");
        world.advance(Duration.ofSeconds(20));
        assertThat(world.core().refresh("openai_project_user_role", "this").state())
                .isEqualTo(assignment);
    }
}
