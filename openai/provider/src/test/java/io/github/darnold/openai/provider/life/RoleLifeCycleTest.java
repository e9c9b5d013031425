package io.github.darnold.openai.provider.life;

import io.github.darnold.openai.provider.EmulatedOpenAi;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.testing.core.LifeCycleContract;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The life that every resource promises: of roles, and of who has them.
class RoleLifeCycleTest {

    private final EmulatedOpenAi world = new EmulatedOpenAi();

    /// What there is to give roles to, and where, by the argument that names it; each with another one.
    private final Map<String, String> those = Map.of(
            "user_id", made("/_emulator/users", "{\"email\": \"eve@example.com\"}"),
            "group_id", made("/organization/groups", "{\"name\": \"Support\"}"),
            "project_id", made("/organization/projects", "{\"name\": \"Search\"}"));

    private final Map<String, String> others = Map.of(
            "user_id", made("/_emulator/users", "{\"email\": \"bob@example.com\"}"),
            "group_id", made("/organization/groups", "{\"name\": \"Sales\"}"),
            "project_id", made("/organization/projects", "{\"name\": \"Shop\"}"));

    @AfterEach
    void close() {
        world.close();
    }

    private String made(String path, String json) {
        return text(world.outside(path, json), "id");
    }

    @Test
    void ofRoles() {
        String type = "openai_role";
        String role = "\": \"Auditor\", \"permissions\": [\"api.groups.read\"], \"description\": \"Reads\"}";
        LifeCycleContract.of(world::core, type, world.config(type, "{\"role_name" + role))
                .changing(
                        "name",
                        world.config(type, "{\"name" + role),
                        world.config(type, "{\"name" + role.replace("Auditor", "Reviewer")))
                .verify();
    }

    @Test
    void ofProjectRoles() {
        String type = "openai_project_role";
        String role = "\": \"Auditor\", \"permissions\": [\"api.groups.read\"], \"project_id\": \"%s\"}"
                .formatted(those.get("project_id"));
        LifeCycleContract.of(world::core, type, world.config(type, "{\"role_name" + role))
                .importedBy(state -> text(state, "project_id") + "/" + text(state, "id"))
                .changing("project_id", Value.of(String.valueOf(others.get("project_id"))))
                .changing(
                        "name",
                        world.config(type, "{\"name" + role),
                        world.config(type, "{\"name" + role.replace("Auditor", "Reviewer")))
                .verify();
    }

    @Test
    void ofUserRoles() {
        assignment("openai_user_role", "role-api-organization-reader").verify();
    }

    @Test
    void ofGroupRoles() {
        assignment("openai_group_role", "role-api-organization-reader").verify();
    }

    @Test
    void ofProjectUserRoles() {
        assignment("openai_project_user_role", "role-api-project-member").verify();
    }

    @Test
    void ofProjectGroupRoles() {
        assignment("openai_project_group_role", "role-api-project-member").verify();
    }

    @Test
    void ofAllUserRoles() {
        exactSet("openai_user_roles", "role-api-organization-reader").verify();
    }

    @Test
    void ofAllGroupRoles() {
        exactSet("openai_group_roles", "role-api-organization-reader").verify();
    }

    @Test
    void ofAllProjectUserRoles() {
        exactSet("openai_project_user_roles", "role-api-project-member").verify();
    }

    @Test
    void ofAllProjectGroupRoles() {
        exactSet("openai_project_group_roles", "role-api-project-member").verify();
    }

    private LifeCycleContract assignment(String type, String role) {
        LifeCycleContract contract = LifeCycleContract.of(world::core, type, config(type, "role_id", role))
                .importedBy(state -> names(type)
                        .map(name -> text(state, name))
                        .collect(Collectors.joining("/", "", "/" + text(state, "role_id"))))
                .changing("role_id", Value.of(owner(role)));
        names(type).forEach(name -> contract.changing(name, Value.of(String.valueOf(others.get(name)))));
        return contract;
    }

    /// A set that is empty after its destruction is still a set.
    private LifeCycleContract exactSet(String type, String role) {
        LifeCycleContract contract = LifeCycleContract.of(
                        world::core, type, config(type, "role_ids", "[\"" + role + "\"]"))
                .importedBy(state -> names(type).map(name -> text(state, name)).collect(Collectors.joining("/")))
                .changing(
                        "role_ids",
                        config(type, "role_ids", "[\"%s\", \"%s\"]".formatted(owner(role), role))
                                .get("role_ids"))
                .stayingAfterDestroy();
        names(type).forEach(name -> contract.changing(name, Value.of(String.valueOf(others.get(name)))));
        return contract;
    }

    private static String owner(String role) {
        return role.substring(0, role.lastIndexOf('-')) + "-owner";
    }

    private Stream<String> names(String type) {
        return Stream.of("project_id", "user_id", "group_id")
                .filter(name -> world.core().schema(type).shape().has(name));
    }

    private ObjectValue config(String type, String last, String role) {
        String ids = names(type)
                .map(name -> "\"%s\": \"%s\", ".formatted(name, those.get(name)))
                .collect(Collectors.joining());
        return world.config(
                type, "{%s\"%s\": %s}".formatted(ids, last, role.startsWith("[") ? role : "\"" + role + "\""));
    }

    private static String text(ObjectValue object, String attribute) {
        return ((StringValue) object.get(attribute)).value();
    }
}
