package io.github.darnold.openai.provider.life;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.openai.emulator.control.Fault;
import io.github.darnold.openai.emulator.control.RequestMatcher;
import io.github.darnold.openai.provider.EmulatedOpenAi;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.SetValue;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.testing.core.Action;
import io.github.darnold.terraform.testing.core.Applied;
import io.github.darnold.terraform.testing.core.Planned;
import io.github.darnold.terraform.testing.core.Stored;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Users, whom Terraform takes over and does not make.
class OrganizationUserLifeTest {

    private static final String TYPE = "openai_organization_user";
    private static final String ADA = "{\"email\": \"ada@example.com\"}";

    @AutoClose
    private final EmulatedOpenAi world = new EmulatedOpenAi();

    @Test
    void areTakenOverByAddressInWhateverCaseWithoutAWrite() {
        ObjectValue ada = world.apply(TYPE, "{\"email\": \"Ada@Example.com\", \"role\": \"reader\"}");
        assertThat(world.requests()).allMatch(line -> line.startsWith("GET "));
        assertThat(ada.get("name")).isEqualTo(Value.of("Ada Lovelace"));
        assertThat(ada.get("user_id")).isEqualTo(ada.get("id"));
    }

    @Test
    void areTakenOverByIdentifierAndChangedWhereTheyDiffer() {
        String id = id(world.apply(TYPE, ADA));
        world.core().forget(TYPE, "this");
        world.requests();
        ObjectValue owner = world.apply(TYPE, "{\"user_id\": \"%s\", \"role\": \"owner\"}".formatted(id));
        assertThat(world.requests()).contains("POST /organization/users/" + id);
        assertThat(owner.get("email")).isEqualTo(Value.of("ada@example.com"));
        assertThat(owner.get("role")).isEqualTo(Value.of("owner"));
    }

    @Test
    void sendOnlyWhatChanges() {
        for (String level : List.of("high", "low")) {
            String config = "{\"email\": \"ada@example.com\", \"role\": \"reader\", \"technical_level\": \"%s\"}"
                    .formatted(level);
            world.core().applied(TYPE, "this", world.config(TYPE, config));
            assertThat(world.emulator().requests().all().getLast().body())
                    .asString(UTF_8)
                    .isEqualTo("{\"technical_level\":\"" + level + "\"}");
        }
    }

    @Test
    void mustBeNamedWhenTheyAreNew() {
        Planned plan = world.plan(TYPE, "{\"role\": \"owner\"}");
        assertThat(plan.action()).isEqualTo(Action.REFUSED);
        assertThat(plan.diagnostics())
                .singleElement()
                .satisfies(error -> assertThat(error.detail()).contains("user_id or email", "import", "openai_invite"));
        assertThat(world.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"email\": \"nobody@example.com\"}", "{\"user_id\": \"user-none\"}"})
    void areInvitedWhereTheyAreNotMembers(String config) {
        Applied applied = world.core().apply(world.plan(TYPE, config));
        assertThat(applied.diagnostics())
                .singleElement()
                .satisfies(error -> assertThat(error.detail()).contains("invite others with openai_invite"));
        assertThat(applied.state().isNull()).isTrue();
    }

    @Test
    void needNoNameWhereTheyAreImported() {
        String id = id(world.apply(TYPE, ADA));
        world.importState(TYPE, id);
        assertThat(world.plan(TYPE, "{\"role\": \"reader\"}").action()).isEqualTo(Action.NO_OP);
    }

    @Test
    void leaveTheOrganizationWithAWarning() {
        world.apply(TYPE, ADA);
        assertThat(world.core().planDestroy(TYPE, "this").diagnostics())
                .singleElement()
                .satisfies(warning -> assertThat(warning.detail())
                        .contains("removed from the organization", "on_destroy to \"forget\""));
        world.requests();
        world.destroy(TYPE);
        assertThat(world.requests()).anyMatch(line -> line.startsWith("DELETE /organization/users/user-"));
    }

    @Test
    void stayWhereTheyAreOnlyForgotten() {
        world.apply(TYPE, "{\"email\": \"ada@example.com\", \"on_destroy\": \"forget\"}");
        world.requests();
        world.destroy(TYPE);
        assertThat(world.requests()).noneMatch(line -> line.startsWith("DELETE"));
    }

    @Test
    void belongToTheIdentityProvider() {
        world.outside("/_emulator/users", "{\"email\": \"scim@example.com\", \"is_scim_managed\": true}");
        String config = "{\"email\": \"scim@example.com\", \"role\": \"%s\"}";
        world.apply(TYPE, config.formatted("reader"));
        assertThat(summaries(world.plan(TYPE, config.formatted("reader")).diagnostics()))
                .isEmpty();
        assertThat(summaries(world.plan(TYPE, config.formatted("owner")).diagnostics()))
                .containsExactly("Managed by the identity provider");
        assertThat(summaries(world.core().planDestroy(TYPE, "this").diagnostics()))
                .contains("Managed by the identity provider");
        world.emulator()
                .faults()
                .failNext(1, new RequestMatcher("POST", "/organization/users/*"), new Fault.Status(403, null, null));
        assertThat(world.core()
                        .apply(world.plan(TYPE, config.formatted("owner")))
                        .diagnostics())
                .anySatisfy(error -> assertThat(error.detail()).contains("is changed at the identity provider"));
    }

    /// OpenAI's own provider names nobody in its configurations: there, users are only imported.
    @Test
    void areTakenOverFromOtherProviders() {
        String id = id(world.apply(TYPE, ADA));
        String official = """
            {"id": "%1$s", "user_id": "%1$s", "name": "Ada Lovelace", "email": "ada@example.com", "role": "reader",
             "added_at": 1893456000, "created": 1893456000, "is_default": false, "is_service_account": false,
             "is_scale_tier_authorized_purchaser": false, "is_scim_managed": false, "api_key_last_used_at": 1893450000,
             "technical_level": null, "developer_persona": null}""".formatted(id);
        assertThat(taken(official, "{\"role\": \"reader\"}")).isEqualTo(Action.NO_OP);
        assertThat(taken(official, "{}")).isEqualTo(Action.NO_OP);
        String mkdev = """
            {"id": "%1$s", "user_id": "%1$s", "role": "reader", "email": "ada@example.com", "name": "Ada Lovelace",
             "added_at": 1893456000}""".formatted(id);
        assertThat(taken(mkdev, "{\"user_id\": \"%s\", \"role\": \"reader\"}".formatted(id)))
                .isEqualTo(Action.NO_OP);
    }

    private Action taken(String stored, String config) {
        world.core().restore(TYPE, "this", Stored.of(0, stored));
        return world.plan(TYPE, config).action();
    }

    @Test
    void becomeOursFromOtherTypes() {
        String id = id(world.apply(TYPE, ADA));
        assertThat(moved("openai/openai", TYPE, "{\"id\": \"%1$s\", \"user_id\": \"%1$s\", \"role\": \"reader\"}", id))
                .isEqualTo(Value.of("ada@example.com"));
        assertThat(moved("jianyuan/openai", "openai_user_role", "{\"user_id\": \"%s\", \"role\": \"reader\"}", id))
                .isEqualTo(Value.of("ada@example.com"));
        assertThat(moved("isac322/openaiadmin", "openaiadmin_user", "{\"id\": \"%s\", \"role\": \"reader\"}", id))
                .isEqualTo(Value.of("ada@example.com"));
    }

    private Value moved(String provider, String type, String state, String id) {
        String name = provider.substring(0, provider.indexOf('/'));
        world.core().move("registry.terraform.io/" + provider, type, Stored.of(0, state.formatted(id)), TYPE, name);
        return world.core().refresh(TYPE, name).object().get("email");
    }

    @Test
    void areReadByEitherNameAndListed() {
        ObjectValue ada = world.apply(TYPE, ADA);
        for (String way : List.of("id", "user_id", "email")) {
            ObjectValue read =
                    world.core().read(TYPE, ObjectValue.of(way, ada.get(way))).object();
            assertThat(read.get("name")).isEqualTo(Value.of("Ada Lovelace"));
            assertThat(read.get("user_id")).isEqualTo(ada.get("id"));
            assertThat(read.get("response_json").toString()).contains("organization.user");
        }
        ObjectValue all = world.core()
                .read("openai_organization_users", ObjectValue.EMPTY)
                .object();
        assertThat(all.get("id")).isEqualTo(Value.of("openai_organization_users"));
        assertThat(all.get("users").toString()).contains("owner@example.com", "ada@example.com", "grace@example.com");
        ObjectValue some = world.core()
                .read(
                        "openai_organization_users",
                        ObjectValue.of("emails", SetValue.of(List.of(Value.of("Grace@example.com")))))
                .object();
        assertThat(some.get("users").toString()).contains("grace@example.com").doesNotContain("ada@example.com");
    }

    private static String id(ObjectValue object) {
        return ((StringValue) object.get("id")).value();
    }

    private static List<String> summaries(List<Diagnostic> diagnostics) {
        return diagnostics.stream().map(Diagnostic::summary).toList();
    }
}
