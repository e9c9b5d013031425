package io.github.darnold.openai.provider.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.openai.emulator.control.Fault;
import io.github.darnold.openai.emulator.control.RequestMatcher;
import io.github.darnold.openai.provider.EmulatedOpenAi;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
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

/// Service accounts of projects, beside what every resource promises.
class ServiceAccountLifeTest {

    private static final String TYPE = "openai_project_service_account";
    private static final String WITH_KEY = ", \"create_service_account_only\": false";

    private final EmulatedOpenAi world = new EmulatedOpenAi();
    private final Value project =
            world.apply("openai_project", "{\"name\": \"Search\"}").get("id");

    @AfterEach
    void close() {
        world.close();
    }

    private String account(String more) {
        return "{\"project_id\": %s, \"name\": \"ci\"%s}".formatted(project, more);
    }

    @Test
    void haveNeitherKeyNorRoleUnlessAsked() {
        ObjectValue account = world.apply(TYPE, account(""));
        assertThat(account.get("api_key").isNull()).isTrue();
        assertThat(account.get("role")).isEqualTo(Value.of("none"));
        assertThat(account.get("service_account_id")).isEqualTo(account.get("id"));
    }

    @Test
    void areGivenARoleByASecondCall() {
        world.requests();
        assertThat(world.apply(TYPE, account(", \"role\": \"owner\"")).get("role"))
                .isEqualTo(Value.of("owner"));
        assertThat(world.requests()).filteredOn(line -> line.startsWith("POST")).hasSize(2);
    }

    @Test
    void stayInTheStateWhereThatCallFails() {
        world.emulator()
                .faults()
                .failNext(
                        1,
                        new RequestMatcher("POST", "/organization/projects/*/service_accounts/*"),
                        new Fault.Status(403, null, null));
        Applied applied = world.core().apply(world.plan(TYPE, account(", \"role\": \"owner\"")));
        assertThat(applied.hasErrors()).isTrue();
        assertThat(((ObjectValue) applied.state()).get("id")).isInstanceOf(StringValue.class);
    }

    @Test
    void keepTheirKeyWithAWarning() {
        Planned plan = world.plan(TYPE, account(WITH_KEY));
        assertThat(plan.diagnostics())
                .extracting(Diagnostic::summary)
                .containsExactly("The key of the service account will stand in the state");
        assertThat(plan.diagnostics()).allMatch(each -> each.detail().contains("ephemeral"));
        ObjectValue account = world.core().apply(plan).object();
        ObjectValue key = (ObjectValue) account.get("api_key");
        assertThat(text(key.get("value"))).startsWith("sk-svcacct-");
        assertThat(key.get("expires_at").isNull()).isTrue();
        assertThat(world.plan(TYPE, account(WITH_KEY)).prior()).isEqualTo(account);
    }

    @Test
    void haveKeysThatAreSeenButNotTold() {
        ObjectValue account = world.apply(TYPE, account(WITH_KEY));
        Value id = ((ObjectValue) account.get("api_key")).get("id");
        ObjectValue key = world.core()
                .read(
                        "openai_project_api_key",
                        ObjectValue.of("project_id", project).with("id", id))
                .object();
        ObjectValue owner = (ObjectValue) key.get("owner");
        assertThat(((ObjectValue) owner.get("service_account")).get("id")).isEqualTo(account.get("id"));
        assertThat(owner.get("user").isNull()).isTrue();
        assertThat(text(key.get("redacted_value"))).contains("***");
        assertThat(keys("any")).contains(text(id));
        assertThat(keys("inactive")).doesNotContain(text(id));
    }

    private String keys(String access) {
        return world.core()
                .read(
                        "openai_project_api_keys",
                        ObjectValue.of("project_id", project).with("owner_project_access", Value.of(access)))
                .object()
                .get("ids")
                .toString();
    }

    @Test
    void haveNothingThatExpiresWithoutAKey() {
        assertThat(world.plan(TYPE, account(", \"expires_in_seconds\": 60")).diagnostics())
                .anyMatch(each -> each.isError() && each.detail().contains("create_service_account_only = false"));
        ObjectValue account = world.apply(TYPE, account(WITH_KEY + ", \"expires_in_seconds\": 60"));
        assertThat(((ObjectValue) account.get("api_key")).get("expires_at")).isEqualTo(Value.of(1893456060L));
    }

    /// A key that nobody has seen is of no use.
    @Test
    void areMadeAgainWhereTheirKeyGotLost() {
        world.emulator()
                .faults()
                .failNext(
                        1,
                        new RequestMatcher("POST", "/organization/projects/*/service_accounts"),
                        new Fault.TruncatedBody());
        assertThat(((ObjectValue) world.apply(TYPE, account(WITH_KEY)).get("api_key"))
                        .get("value")
                        .isKnown())
                .isTrue();
        assertThat(world.core()
                        .read("openai_project_service_accounts", ObjectValue.of("project_id", project))
                        .object()
                        .get("ids")
                        .toString()
                        .split(","))
                .hasSize(1);
    }

    @Test
    void areGoneWithAnArchivedProject() {
        world.apply(TYPE, account(""));
        Stored stored = world.core().stored(TYPE, "this");
        assertThat(world.destroy("openai_project").hasErrors()).isFalse();
        assertThat(world.destroy(TYPE).hasErrors()).isFalse();
        world.core().restore(TYPE, "this", stored);
        assertThat(world.core().refresh(TYPE, "this").state().isNull()).isTrue();
    }

    /// Of openai, jianyuan, mkdev-me, skyscrapr and TrogonStack, in this order: `%1$s` is the account, `%2$s` the
    /// project.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                openai   | "id": %1$s, "service_account_id": %1$s, "created_at": 1893456000
                jianyuan | "id": %1$s, "created_at": 1893456000, "role": "none", "api_key_id": "key_1", "api_key": "sk-1"
                mkdev-me | "id": "p:a", "service_account_id": %1$s, "role": "none", "api_key_id": "key_1", "api_key_value": "sk-1"
                skyscrapr | "id": %1$s, "object": "o", "role": "none", "api_key": {"id": "key_1", "value": "sk-1", "object": "k"}
                trogonstack | "id": %1$s, "created_at": "2030-01-01T00:00:00Z", "api_key_id": "key_1", "api_key": "sk-1"
                """)
    void areTakenOverFromOtherProviders(String provider, String theirs) {
        Value id = world.apply(TYPE, account("")).get("id");
        Stored stored = Stored.of(
                0, "{\"project_id\": %2$s, \"name\": \"ci\", ".formatted(id, project) + theirs.formatted(id) + "}");
        world.core().restore(TYPE, "this", stored);
        taken(provider);
        world.core().forget(TYPE, "this");
        Applied moved = world.core().move("registry.terraform.io/" + provider + "/openai", TYPE, stored, TYPE, "this");
        assertThat(moved.hasErrors()).isFalse();
        taken(provider);
    }

    private void taken(String provider) {
        Planned plan = world.plan(TYPE, account(""));
        assertThat(plan.diagnostics()).isEmpty();
        assertThat(plan.action()).isEqualTo(Action.NO_OP);
        Value key = ((ObjectValue) plan.prior()).get("api_key");
        if (provider.equals("openai")) {
            assertThat(key.isNull()).isTrue();
        } else {
            assertThat(((ObjectValue) key).get("value")).isEqualTo(Value.of("sk-1"));
            assertThat(((ObjectValue) key).get("id")).isEqualTo(Value.of("key_1"));
        }
    }

    private static String text(Value value) {
        return ((StringValue) value).value();
    }
}
