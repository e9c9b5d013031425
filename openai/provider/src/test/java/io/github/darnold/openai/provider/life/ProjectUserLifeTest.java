package io.github.darnold.openai.provider.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.openai.emulator.control.Fault;
import io.github.darnold.openai.emulator.control.RequestMatcher;
import io.github.darnold.openai.provider.EmulatedOpenAi;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.testing.core.Action;
import io.github.darnold.terraform.testing.core.Applied;
import io.github.darnold.terraform.testing.core.Planned;
import io.github.darnold.terraform.testing.core.Stored;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Users of projects, beside what every resource promises.
class ProjectUserLifeTest {

    private static final String TYPE = "openai_project_user";

    private final EmulatedOpenAi world = new EmulatedOpenAi();
    private final Value project =
            world.apply("openai_project", "{\"name\": \"Search\"}").get("id");

    @AfterEach
    void close() {
        world.close();
    }

    private String ada(String more) {
        return "{\"project_id\": %s, \"email\": \"ada@example.com\"%s}".formatted(project, more);
    }

    @Test
    void haveToBeInTheOrganizationFirst() {
        Planned plan = world.plan(TYPE, "{\"project_id\": %s, \"email\": \"nobody@example.com\"}".formatted(project));
        assertThat(world.core().apply(plan).diagnostics())
                .anyMatch(each -> each.detail().contains("not a member of the organization")
                        && each.detail().contains("openai_invite"));
    }

    @Test
    void areTakenAsTheyAreWhereTheyWorkThereAlready() {
        world.core().applied(TYPE, "elsewhere", world.config(TYPE, ada(", \"role\": \"member\"")));
        world.requests();
        ObjectValue user = world.apply(TYPE, ada(", \"role\": \"owner\""));
        assertThat(user.get("role")).isEqualTo(Value.of("owner"));
        assertThat(world.requests()).filteredOn(line -> line.startsWith("POST")).hasSize(2);
    }

    @Test
    void areMembersWhereNobodySaysARoleAndThenWhateverTheyBecome() {
        ObjectValue user = world.apply(TYPE, ada(""));
        assertThat(user.get("role")).isEqualTo(Value.of("member"));
        String id = text(project) + "/" + text(user.get("user_id"));
        world.core().importState(TYPE, "elsewhere", id);
        world.core().applied(TYPE, "elsewhere", world.config(TYPE, ada(", \"role\": \"owner\"")));
        Planned plan = world.plan(TYPE, ada(""));
        assertThat(plan.action()).isEqualTo(Action.NO_OP);
        assertThat(((ObjectValue) plan.prior()).get("role")).isEqualTo(Value.of("owner"));
    }

    @Test
    void areTheSameInUpperAndLowerCase() {
        world.apply(TYPE, ada(""));
        assertThat(world.plan(TYPE, ada("").replace("ada@", "Ada@")).action()).isEqualTo(Action.NO_OP);
    }

    @Test
    void areAddedOnceWhereTheAnswerGotLost() {
        world.requests();
        world.emulator()
                .faults()
                .failNext(1, new RequestMatcher("POST", "/organization/projects/*/users"), new Fault.TruncatedBody());
        world.apply(TYPE, ada(", \"role\": \"member\""));
        assertThat(world.requests()).filteredOn(line -> line.startsWith("POST")).hasSize(1);
    }

    @Test
    void areGoneWithAnArchivedProject() {
        world.apply(TYPE, ada(""));
        Stored stored = world.core().stored(TYPE, "this");
        assertThat(world.destroy("openai_project").hasErrors()).isFalse();
        assertThat(world.destroy(TYPE).hasErrors()).isFalse();
        world.core().restore(TYPE, "this", stored);
        assertThat(world.core().refresh(TYPE, "this").state().isNull()).isTrue();
    }

    /// `terraform state replace-provider` changes nothing but the address.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                0 | "name": "Ada Lovelace", "email": "ada@example.com", "role": "member", "added_at": 1893456000
                0 | "role": "member"
                """)
    void areTakenOverFromOtherProviders(long version, String theirs) {
        ObjectValue user = world.apply(TYPE, ada(", \"role\": \"member\""));
        world.core()
                .restore(
                        TYPE,
                        "this",
                        Stored.of(
                                version,
                                "{\"project_id\": %s, \"user_id\": %s, %s}"
                                        .formatted(project, user.get("user_id"), theirs)));
        Planned plan = world.plan(TYPE, ada(", \"role\": \"member\""));
        assertThat(plan.action()).isEqualTo(Action.NO_OP);
        assertThat(plan.prior()).isEqualTo(user);
        assertThat(world.core().schema(TYPE).version()).isEqualTo(2);
    }

    /// Of mkdev-me's provider, which has roles and no role.
    @Test
    void areTakenOverWithAllTheirRoles() {
        String roles = ", \"role_ids\": [\"role-api-project-member\", \"role-api-project-viewer\"]";
        ObjectValue user = world.apply(TYPE, ada(roles));
        world.core().restore(TYPE, "this", Stored.of(1, """
                {"id": "a:b", "project_id": %s, "user_id": %s, "email": "ada@example.com", "added_at": 1893456000,
                 "role_ids": ["role-api-project-member", "role-api-project-viewer"]}""".formatted(project, user.get("user_id"))));
        assertThat(world.plan(TYPE, ada(roles)).action()).isEqualTo(Action.NO_OP);
        world.apply(TYPE, ada(", \"role_ids\": [\"role-api-project-viewer\"]"));
        assertThat(world.core()
                        .read(
                                "openai_project_user_roles",
                                ObjectValue.of("project_id", project).with("user_id", user.get("user_id")))
                        .object()
                        .get("roles")
                        .toString())
                .contains("project-viewer")
                .doesNotContain("project-member");
    }

    @Test
    void comeAlongFromAnotherAddress() {
        ObjectValue user = world.apply(TYPE, ada(", \"role\": \"member\""));
        String theirs =
                "{\"project_id\": %s, \"user_id\": %s, \"role\": \"member\"}".formatted(project, user.get("user_id"));
        world.core().forget(TYPE, "this");
        Applied moved =
                world.core().move("registry.terraform.io/jianyuan/openai", TYPE, Stored.of(0, theirs), TYPE, "this");
        assertThat(moved.hasErrors()).isFalse();
        assertThat(world.plan(TYPE, ada(", \"role\": \"member\"")).action()).isEqualTo(Action.NO_OP);
    }

    @Test
    void areReadAsByOpenAisOwnProvider() {
        ObjectValue user = world.apply(TYPE, ada(""));
        ObjectValue read = world.core()
                .read(TYPE, ObjectValue.of("project_id", project).with("email", Value.of("ADA@example.com")))
                .object();
        assertThat(text(read.get("id"))).isEqualTo(text(project) + "/" + text(user.get("user_id")));
        assertThat(text(read.get("response_json"))).contains("organization.project.user");
        ObjectValue all = world.core()
                .read("openai_project_users", ObjectValue.of("project_id", project))
                .object();
        assertThat(text(all.get("id"))).isEqualTo("openai_project_users/" + text(project));
        assertThat(all.get("users").toString()).contains(text(user.get("user_id")));
        assertThat(text(all.get("response_json"))).contains("list", "ada@example.com");
    }

    private static String text(Value value) {
        return ((StringValue) value).value();
    }
}
