package io.github.darnold.openai.provider.life;

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
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Users in groups, one by one and all at once.
class GroupUserLifeTest {

    private static final String ONE = "openai_group_user";
    private static final String ALL = "openai_group_users";

    @AutoClose
    private final EmulatedOpenAi world = new EmulatedOpenAi();

    private final String group = id(world.apply("openai_group", "{\"name\": \"Support\"}"));
    private final String ada = user("ada");
    private final String grace = user("grace");

    @Test
    void areKnownByGroupAndUser() {
        ObjectValue member = world.apply(ONE, one(ada));
        assertThat(member.get("id")).isEqualTo(Value.of(group + "/" + ada));
        assertThat(member.get("name")).isEqualTo(Value.of("Ada Lovelace"));
        for (String separator : List.of("/", ":")) {
            Applied imported = world.importState(ONE, group + separator + ada);
            assertThat(imported.object()).isEqualTo(member);
        }
    }

    /// Somebody put them into the group already, which is what is wanted.
    @Test
    void mayBeInTheGroupAlready() {
        world.outside("/organization/groups/" + group + "/users", "{\"user_id\": \"" + ada + "\"}");
        assertThat(world.apply(ONE, one(ada)).get("email")).isEqualTo(Value.of("ada@example.com"));
    }

    @Test
    void areTakenOverFromOtherProviders() {
        world.apply(ONE, one(ada));
        String ids = "\"group_id\": \"%s\", \"user_id\": \"%s\"".formatted(group, ada);
        String mkdev = """
            {"id": "%s:%s", %s, "user_name": "Ada Lovelace", "email": "ada@example.com", "is_service_account": false}\
            """.formatted(group, ada, ids);
        for (String stored : List.of("{" + ids + "}", mkdev)) {
            world.core().restore(ONE, "this", Stored.of(0, stored));
            assertThat(world.plan(ONE, one(ada)).action()).as(stored).isEqualTo(Action.NO_OP);
            assertThat(((ObjectValue) world.core().refresh(ONE, "this").state()).get("id"))
                    .isEqualTo(Value.of(group + "/" + ada));
        }
    }

    @Test
    void becomeOursFromOtherProviders() {
        world.apply(ONE, one(ada));
        for (String provider : List.of("openai", "jianyuan", "mkdev-me", "cloudopsworks")) {
            String type = provider.equals("cloudopsworks") ? "openai_organization_group_user" : ONE;
            world.core()
                    .move("registry.terraform.io/" + provider + "/openai", type, Stored.of(0, one(ada)), ONE, provider);
            assertThat(world.core().refresh(ONE, provider).object().get("email"))
                    .isEqualTo(Value.of("ada@example.com"));
        }
    }

    @Test
    void areReadByIdentifierAndAddressAndListed() {
        world.apply(ONE, one(ada));
        ObjectValue in = ObjectValue.of("group_id", Value.of(group));
        for (ObjectValue way :
                List.of(in.with("user_id", Value.of(ada)), in.with("email", Value.of("Ada@example.com")))) {
            ObjectValue read = world.core().read(ONE, way).object();
            assertThat(read.get("id")).isEqualTo(Value.of(ada));
            assertThat(read.get("user_type")).isEqualTo(Value.of("user"));
            assertThat(read.get("response_json").toString()).contains("is_service_account");
        }
        ObjectValue all = world.core().read(ALL, in).object();
        assertThat(all.get("id")).isEqualTo(Value.of("openai_group_users/" + group));
        assertThat(all.get("ids").toString()).contains(ada);
    }

    @Test
    void areAddedBeforeOthersAreRemoved() {
        world.apply(ALL, all(ada));
        world.requests();
        world.apply(ALL, all(grace));
        assertThat(world.requests())
                .filteredOn(line -> !line.startsWith("GET"))
                .containsExactly(
                        "POST /organization/groups/" + group + "/users",
                        "DELETE /organization/groups/" + group + "/users/" + ada);
    }

    @Test
    void areInTheStateAsFarAsItCame() {
        world.apply(ALL, all(ada));
        Planned plan = world.plan(ALL, all(grace));
        world.emulator()
                .faults()
                .failNext(
                        1,
                        new RequestMatcher("DELETE", "/organization/groups/*/users/*"),
                        new Fault.Status(400, null, null));
        Applied applied = world.core().apply(plan);
        assertThat(applied.hasErrors()).isTrue();
        assertThat(((ObjectValue) applied.state()).get("user_ids"))
                .isEqualTo(SetValue.of(List.of(Value.of(ada), Value.of(grace))));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void belongToTheIdentityProvider(boolean isManaged) {
        world.outside("/_emulator/groups", "{\"id\": \"" + group + "\", \"is_scim_managed\": " + isManaged + "}");
        String[] warnings = isManaged
                ? new String[] {"The identity provider manages the members of group \"" + group + "\""}
                : new String[0];
        assertThat(summaries(world.plan(ONE, one(ada)).diagnostics())).containsExactly(warnings);
        assertThat(summaries(world.plan(ALL, all(ada)).diagnostics())).containsExactly(warnings);
        world.apply(ALL, all(ada));
        assertThat(summaries(world.plan(ALL, all(ada)).diagnostics())).isEmpty();
        assertThat(summaries(world.core().planDestroy(ALL, "this").diagnostics()))
                .containsExactly(warnings);
    }

    private String one(String user) {
        return "{\"group_id\": \"%s\", \"user_id\": \"%s\"}".formatted(group, user);
    }

    private String all(String... users) {
        String ids = String.join(
                ",", Stream.of(users).map(user -> "\"" + user + "\"").toList());
        return "{\"group_id\": \"%s\", \"user_ids\": [%s]}".formatted(group, ids);
    }

    private String user(String name) {
        return id(world.core()
                .read("openai_organization_user", ObjectValue.of("email", Value.of(name + "@example.com")))
                .object());
    }

    private static String id(ObjectValue object) {
        return ((StringValue) object.get("id")).value();
    }

    private static List<String> summaries(List<Diagnostic> diagnostics) {
        return diagnostics.stream().map(Diagnostic::summary).toList();
    }
}
