package io.github.darnold.openai.provider.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.openai.emulator.control.Fault;
import io.github.darnold.openai.emulator.control.RequestMatcher;
import io.github.darnold.openai.provider.EmulatedOpenAi;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.SetValue;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.testing.core.Action;
import io.github.darnold.terraform.testing.core.Applied;
import io.github.darnold.terraform.testing.core.Planned;
import io.github.darnold.terraform.testing.core.Stored;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Groups of projects, beside what every resource promises.
class ProjectGroupLifeTest {

    private static final String TYPE = "openai_project_group";
    private static final String MEMBER = "role-api-project-member";
    private static final String OWNER = "role-api-project-owner";
    private static final String VIEWER = "role-api-project-viewer";

    private final EmulatedOpenAi world = new EmulatedOpenAi();
    private final Value project =
            world.apply("openai_project", "{\"name\": \"Search\"}").get("id");
    private final Value group =
            world.apply("openai_group", "{\"name\": \"Support\"}").get("id");

    @AfterEach
    void close() {
        world.close();
    }

    private String withRole(String role) {
        return "{\"project_id\": %s, \"group_id\": %s, \"role\": \"%s\"}".formatted(project, group, role);
    }

    private String withRoles(String... roles) {
        return "{\"project_id\": %s, \"group_id\": %s, \"role_ids\": [\"%s\"]}"
                .formatted(project, group, String.join("\", \"", roles));
    }

    private String importId() {
        return text(project) + "/" + text(group);
    }

    /// The names of the roles that the group has in the project.
    private List<String> roles() {
        Value roles = world.core()
                .read(
                        "openai_project_group_roles",
                        ObjectValue.of("project_id", project).with("group_id", group))
                .object()
                .get("roles");
        return Stream.of("Member", "Owner", "Viewer")
                .filter(name -> roles.toString().contains("\"" + name + "\""))
                .toList();
    }

    @Test
    void areGivenTheNewRoleBeforeTheOldOneIsTakenAway() {
        world.apply(TYPE, withRole(MEMBER));
        world.requests();
        world.apply(TYPE, withRole(OWNER));
        assertThat(world.requests().stream().filter(line -> !line.startsWith("GET")))
                .hasSize(2)
                .first()
                .asString()
                .startsWith("POST");
        assertThat(roles()).containsExactly("Owner");
    }

    /// What a predefined role is called in the project means the same.
    @Test
    void haveTheSameRoleByAnyOfItsNames() {
        world.apply(TYPE, withRole(MEMBER));
        assertThat(world.plan(TYPE, withRole(MEMBER + "__api-project__" + text(project)))
                        .action())
                .isEqualTo(Action.NO_OP);
    }

    @Test
    void areImportedWithOrWithoutTheirRole() {
        world.apply(TYPE, withRole(MEMBER));
        for (String id :
                List.of(importId(), importId() + "/" + MEMBER, importId().replace('/', ':'))) {
            Applied imported = world.importState(TYPE, id);
            assertThat(imported.object().get("role")).as(id).isEqualTo(Value.of(MEMBER));
            assertThat(world.plan(TYPE, withRole(MEMBER)).action()).isEqualTo(Action.NO_OP);
        }
    }

    @Test
    void areImportedWithAllTheirRolesWhereTheyHaveSeveral() {
        world.apply(TYPE, withRoles(MEMBER, VIEWER));
        assertThat(world.importState(TYPE, importId()).object().get("role_ids"))
                .isEqualTo(SetValue.of(List.of(Value.of(MEMBER), Value.of(VIEWER))));
        assertThat(world.plan(TYPE, withRoles(MEMBER, VIEWER)).action()).isEqualTo(Action.NO_OP);
    }

    @Test
    void haveExactlyTheRolesThatAreListed() {
        world.apply(TYPE, withRoles(MEMBER, VIEWER));
        assertThat(roles()).containsExactly("Member", "Viewer");
        world.apply(TYPE, withRoles(VIEWER, OWNER));
        assertThat(roles()).containsExactly("Owner", "Viewer");
        String owner = "{\"project_id\": %s, \"group_id\": %s, \"role_id\": \"%s\"}".formatted(project, group, MEMBER);
        world.apply("openai_project_group_role", owner);
        assertThat(world.plan(TYPE, withRoles(VIEWER, OWNER)).action()).isEqualTo(Action.UPDATE);
        world.apply(TYPE, withRoles(VIEWER, OWNER));
        assertThat(roles()).containsExactly("Owner", "Viewer");
    }

    @Test
    void goFromSeveralRolesToOneAndBack() {
        world.apply(TYPE, withRoles(MEMBER, VIEWER));
        world.apply(TYPE, withRole(OWNER));
        assertThat(roles()).containsExactly("Owner");
        world.apply(TYPE, withRoles(VIEWER));
        assertThat(roles()).containsExactly("Viewer");
    }

    @Test
    void areTakenAsTheyAreWhereTheyAreThereAlready() {
        world.core().applied(TYPE, "elsewhere", world.config(TYPE, withRole(MEMBER)));
        world.apply(TYPE, withRole(OWNER));
        assertThat(roles()).contains("Owner");
    }

    @Test
    void areAddedOnceWhereTheAnswerGotLost() {
        world.requests();
        world.emulator()
                .faults()
                .failNext(1, new RequestMatcher("POST", "/organization/projects/*/groups"), new Fault.TruncatedBody());
        world.apply(TYPE, withRole(MEMBER));
        assertThat(world.requests()).filteredOn(line -> line.startsWith("POST")).hasSize(1);
    }

    @Test
    void areGoneWithAnArchivedProject() {
        world.apply(TYPE, withRole(MEMBER));
        Stored stored = world.core().stored(TYPE, "this");
        assertThat(world.destroy("openai_project").hasErrors()).isFalse();
        assertThat(world.destroy(TYPE).hasErrors()).isFalse();
        world.core().restore(TYPE, "this", stored);
        assertThat(world.core().refresh(TYPE, "this").state().isNull()).isTrue();
    }

    /// `terraform state replace-provider` changes nothing but the address.
    @Test
    void areTakenOverFromOtherProviders() {
        world.apply(TYPE, withRole(MEMBER));
        takenOver(withRole(MEMBER), """
                {"project_id": %s, "group_id": %s, "role": "role-api-project-member", "group_name": "Support",
                 "group_type": "group", "created_at": 1893456000}""");
        takenOver(withRoles(MEMBER), """
                {"id": "a:b", "project_id": %s, "group_id": %s, "role_ids": ["role-api-project-member"],
                 "group_name": "Support", "created_at": 1893456000}""");
    }

    private void takenOver(String config, String theirs) {
        world.core().restore(TYPE, "this", Stored.of(0, theirs.formatted(project, group)));
        Planned plan = world.plan(TYPE, config);
        assertThat(plan.diagnostics()).isEmpty();
        assertThat(plan.action()).isEqualTo(Action.NO_OP);
    }

    @Test
    void areReadAsByOpenAisOwnProvider() {
        world.apply(TYPE, withRole(MEMBER));
        ObjectValue read = world.core()
                .read(TYPE, ObjectValue.of("project_id", project).with("group_name", Value.of("Support")))
                .object();
        assertThat(text(read.get("id"))).isEqualTo(importId());
        assertThat(text(read.get("response_json"))).contains("project.group");
        ObjectValue all = world.core()
                .read("openai_project_groups", ObjectValue.of("project_id", project))
                .object();
        assertThat(text(all.get("id"))).isEqualTo("openai_project_groups/" + text(project));
        assertThat(all.get("groups").toString()).contains(text(group), "Support");
    }

    private static String text(Value value) {
        return ((StringValue) value).value();
    }
}
