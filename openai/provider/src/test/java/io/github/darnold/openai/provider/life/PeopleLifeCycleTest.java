package io.github.darnold.openai.provider.life;

import io.github.darnold.openai.provider.EmulatedOpenAi;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.testing.core.LifeCycleContract;
import io.github.darnold.terraform.testing.core.SimulatedCore;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The life that every resource promises, argument by argument, of users, invites and users in groups.
class PeopleLifeCycleTest {

    private final List<EmulatedOpenAi> worlds = new ArrayList<>();
    private final EmulatedOpenAi world = world();

    private EmulatedOpenAi world() {
        EmulatedOpenAi one = new EmulatedOpenAi();
        worlds.add(one);
        return one;
    }

    @AfterEach
    void close() {
        worlds.forEach(EmulatedOpenAi::close);
    }

    /// Who left the organization cannot be taken over once more: each promise has users of its own, who are the same in
    /// each world.
    @Test
    void ofOrganizationUsers() {
        String type = "openai_organization_user";
        String ada = "{\"email\": \"ada@example.com\", \"on_destroy\": \"forget\"}";
        LifeCycleContract.of(this::freshCore, type, world.config(type, ada))
                .importedBy(state -> text(state, "user_id"))
                .changing("email", Value.of("grace@example.com"))
                .changing("user_id", byIdentifier(type, "ada"), byIdentifier(type, "grace"))
                .changing("role", role(type, "reader"), role(type, "owner"))
                .stayingAfterDestroy()
                .verify();
    }

    private SimulatedCore freshCore() {
        return world().core();
    }

    private ObjectValue byIdentifier(String type, String name) {
        return world.config(
                type, "{\"user_id\": \"%s\", \"on_destroy\": \"forget\"}".formatted(text(user(name), "id")));
    }

    private ObjectValue role(String type, String role) {
        return world.config(
                type, "{\"email\": \"ada@example.com\", \"role\": \"%s\", \"on_destroy\": \"forget\"}".formatted(role));
    }

    @Test
    void ofInvites() {
        String type = "openai_invite";
        String project = "[{\"id\": \"proj_1\", \"role\": \"%s\"}]";
        String invite = "{\"email\": \"barbara@example.com\", \"role\": \"reader\", \"projects\": %s}";
        contract(type, invite.formatted(project.formatted("owner")))
                .changing("email", Value.of("joan@example.com"))
                .changing(
                        "projects",
                        world.config(type, invite.formatted(project.formatted("member")))
                                .get("projects"))
                .verify();
    }

    @Test
    void ofGroupUsers() {
        String type = "openai_group_user";
        Value ada = user("ada").get("id");
        contract(type, "{\"group_id\": %s, \"user_id\": %s}".formatted(group("Support"), ada))
                .changing("group_id", group("Sales"))
                .changing("user_id", user("grace").get("id"))
                .verify();
    }

    /// A group without users is still a group with the set of its users.
    @Test
    void ofAllGroupUsers() {
        String type = "openai_group_users";
        String members = "{\"group_id\": %s, \"user_ids\": [%s]}";
        Value support = group("Support");
        Value grace = user("grace").get("id");
        contract(type, members.formatted(support, user("ada").get("id")))
                .importedBy(state -> text(state, "group_id"))
                .changing("group_id", group("Sales"))
                .changing(
                        "user_ids",
                        world.config(type, members.formatted(support, grace)).get("user_ids"))
                .stayingAfterDestroy()
                .verify();
    }

    private LifeCycleContract contract(String type, String config) {
        return LifeCycleContract.of(world::core, type, world.config(type, config));
    }

    private Value group(String name) {
        return world.core()
                .applied("openai_group", name, world.config("openai_group", "{\"name\": \"" + name + "\"}"))
                .get("id");
    }

    private ObjectValue user(String name) {
        return world.core()
                .read("openai_organization_user", ObjectValue.of("email", Value.of(name + "@example.com")))
                .object();
    }

    private static String text(ObjectValue object, String attribute) {
        return ((StringValue) object.get(attribute)).value();
    }
}
