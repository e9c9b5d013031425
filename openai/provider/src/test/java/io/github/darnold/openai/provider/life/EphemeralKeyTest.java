package io.github.darnold.openai.provider.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.openai.emulator.control.Fault;
import io.github.darnold.openai.emulator.control.RequestMatcher;
import io.github.darnold.openai.provider.EmulatedOpenAi;
import io.github.darnold.terraform.plugin.value.ListValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.testing.core.OpenResource;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// Keys that live as long as a command of Terraform.
class EphemeralKeyTest {

    private static final String ADMIN = "openai_admin_api_key";
    private static final String OF_ACCOUNT = "openai_project_service_account_api_key";

    @AutoClose
    private final EmulatedOpenAi world = new EmulatedOpenAi();

    private List<Value> adminKeys() {
        ObjectValue all =
                world.core().read("openai_admin_api_keys", ObjectValue.EMPTY).object();
        return ((ListValue) all.get("ids")).elements();
    }

    @Test
    void ofAdministrationAreDeletedInTheEnd() {
        try (OpenResource open = world.core().open(ADMIN, ObjectValue.EMPTY)) {
            ObjectValue key = open.result();
            assertThat(text(key, "value")).startsWith("sk-admin-");
            assertThat(text(key, "name")).matches("terraform-ephemeral-[0-9a-f]{8}");
            assertThat(key.get("expires_at")).as("an hour from now").isEqualTo(Value.of(1893459600L));
            assertThat(adminKeys()).containsExactly(key.get("id"));
        }
        assertThat(adminKeys()).isEmpty();
    }

    @Test
    void areNamedAndExpireAsConfigured() {
        ObjectValue config = ObjectValue.of("name", Value.of("run")).with("expires_in_seconds", Value.of(60));
        try (OpenResource open = world.core().open(ADMIN, config)) {
            assertThat(open.result().get("name")).isEqualTo(Value.of("run"));
            assertThat(open.result().get("expires_at")).isEqualTo(Value.of(1893456060L));
        }
    }

    /// What was made and not answered is deleted, and another one made.
    @Test
    void leaveNothingWhereTheAnswerGotLost() {
        world.emulator()
                .faults()
                .failNext(1, new RequestMatcher("POST", "/organization/admin_api_keys"), new Fault.TruncatedBody());
        try (OpenResource open = world.core().open(ADMIN, ObjectValue.EMPTY)) {
            assertThat(adminKeys()).containsExactly(open.result().get("id"));
        }
        assertThat(adminKeys()).isEmpty();
    }

    @Test
    void ofServiceAccountsAreDeletedInTheEnd() {
        Value project = world.apply("openai_project", "{\"name\": \"Search\"}").get("id");
        Value account = world.apply(
                        "openai_project_service_account", "{\"project_id\": %s, \"name\": \"ci\"}".formatted(project))
                .get("id");
        ObjectValue config = ObjectValue.of("project_id", project).with("service_account_id", account);
        world.emulator()
                .faults()
                .failNext(
                        1,
                        new RequestMatcher("POST", "/organization/projects/*/service_accounts/*/api_keys"),
                        new Fault.TruncatedBody());
        world.requests();
        try (OpenResource open = world.core().open(OF_ACCOUNT, config)) {
            assertThat(open.diagnostics()).isEmpty();
            assertThat(text(open.result(), "value")).startsWith("sk-svcacct-");
            assertThat(open.result().get("expires_at").isKnown()).isTrue();
        }
        assertThat(world.requests())
                .filteredOn(line -> line.startsWith("DELETE"))
                .hasSize(2);
    }

    @Test
    void tellWhatToDoWhereTheyCannotBeDeleted() {
        world.emulator()
                .faults()
                .failNext(
                        1,
                        new RequestMatcher("DELETE", "/organization/admin_api_keys/*"),
                        new Fault.Status(403, null, null));
        OpenResource open = world.core().open(ADMIN, ObjectValue.EMPTY);
        open.close();
        assertThat(adminKeys()).hasSize(1);
    }

    private static String text(ObjectValue object, String attribute) {
        return ((StringValue) object.get(attribute)).value();
    }
}
