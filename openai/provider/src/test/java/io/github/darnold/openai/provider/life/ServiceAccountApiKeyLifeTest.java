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
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Keys of service accounts, beside what every resource promises.
class ServiceAccountApiKeyLifeTest {

    private static final String TYPE = "openai_project_service_account_api_key";
    private static final RequestMatcher CREATES =
            new RequestMatcher("POST", "/organization/projects/*/service_accounts/*/api_keys");
    private static final RequestMatcher ONE = new RequestMatcher("POST", "/organization/projects/*/api_keys/*");

    @AutoClose
    private final EmulatedOpenAi world = new EmulatedOpenAi();

    private final Value project =
            world.apply("openai_project", "{\"name\": \"Search\"}").get("id");
    private final Value account = world.apply(
                    "openai_project_service_account", "{\"project_id\": %s, \"name\": \"ci\"}".formatted(project))
            .get("id");

    private String key(String more) {
        return "{\"project_id\": %s, \"service_account_id\": %s%s}".formatted(project, account, more);
    }

    private static String scopes(String... scopes) {
        return ", \"scopes\": ["
                + String.join(
                        ", ",
                        List.of(scopes).stream().map(each -> '"' + each + '"').toList()) + "]";
    }

    private List<Value> keys() {
        return world.core().list(TYPE, ObjectValue.of("project_id", project)).identities();
    }

    @Test
    void standInTheStateAndSaySoUnlessEncrypted() {
        assertThat(world.plan(TYPE, key("")).diagnostics())
                .singleElement()
                .matches(each -> each.detail().contains("ephemeral resource " + TYPE)
                        && each.detail().contains("encryption_public_key"));
        ObjectValue plain = world.apply(TYPE, key(""));
        assertThat(text(plain, "value")).startsWith("sk-svcacct-");
        assertThat(text(plain, "redacted_value")).contains("***");
        ObjectValue encrypted = world.apply(TYPE, key(EncryptionKeys.ARGUMENT));
        assertThat(encrypted.get("id")).isNotEqualTo(plain.get("id"));
        assertThat(encrypted.get("value").isNull()).isTrue();
        assertThat(EncryptionKeys.decrypted(encrypted.get("encrypted_value"))).startsWith("sk-svcacct-");
    }

    /// The scopes are sent whole, and the expiry is left alone.
    @Test
    void getOtherScopesInPlace() {
        ObjectValue first = world.apply(TYPE, key(scopes("a", "b") + ", \"expires_in_seconds\": 60"));
        world.advance(Duration.ofSeconds(10));
        world.requests();
        ObjectValue second = world.apply(TYPE, key(scopes("b") + ", \"expires_in_seconds\": 60"));
        assertThat(second.get("id")).isEqualTo(first.get("id"));
        assertThat(second.get("expires_at")).isEqualTo(first.get("expires_at"));
        assertThat(world.requests()).filteredOn(line -> line.startsWith("POST")).hasSize(1);
    }

    @Test
    void warnWhereTheyPermitEverything() {
        String everything = "The key will permit everything";
        assertThat(summaries(world.plan(TYPE, key(scopes() + EncryptionKeys.ARGUMENT))))
                .containsExactly(everything);
        world.apply(TYPE, key(scopes("a") + EncryptionKeys.ARGUMENT));
        assertThat(summaries(world.plan(TYPE, key(scopes() + EncryptionKeys.ARGUMENT))))
                .containsExactly(everything);
        world.requests();
        assertThat(summaries(world.plan(TYPE, key(EncryptionKeys.ARGUMENT)))).containsExactly(everything);
        world.apply(TYPE, key(EncryptionKeys.ARGUMENT));
        assertThat(world.requests()).filteredOn(line -> line.startsWith("POST")).hasSize(1);
        assertThat(summaries(world.plan(TYPE, key(EncryptionKeys.ARGUMENT)))).isEmpty();
    }

    @Test
    void expireAnewFromAChangeOn() {
        world.apply(TYPE, key(", \"expires_in_seconds\": 60"));
        world.advance(Duration.ofSeconds(30));
        assertThat(world.apply(TYPE, key(", \"expires_in_seconds\": 120")).get("expires_at"))
                .isEqualTo(Value.of(1893456150L));
        assertThat(world.apply(TYPE, key("")).get("expires_at")).isEqualTo(Value.of(1893456150L));
        world.advance(Duration.ofMinutes(2));
        assertThat(world.plan(TYPE, key("")).action()).isEqualTo(Action.REPLACE);
    }

    /// A repeat would start the expiry anew.
    @Test
    void areNotGivenAnExpiryTwiceWhereTheAnswerGotLost() {
        world.apply(TYPE, key(""));
        world.requests();
        world.emulator().faults().failNext(1, ONE, new Fault.TruncatedBody());
        ObjectValue key = world.apply(TYPE, key(", \"expires_in_seconds\": 120"));
        assertThat(key.get("expires_at")).isEqualTo(Value.of(1893456120L));
        assertThat(world.requests()).filteredOn(line -> line.startsWith("POST")).hasSize(1);
        world.emulator().faults().failNext(1, ONE, new Fault.ResetBefore());
        assertThat(world.apply(TYPE, key(", \"expires_in_seconds\": 60")).get("expires_at"))
                .isNotEqualTo(key.get("expires_at"));
    }

    @Test
    void areMadeAgainWhereTheyGotLost() {
        world.emulator().faults().failNext(1, CREATES, new Fault.TruncatedBody());
        assertThat(text(world.apply(TYPE, key("")), "value")).startsWith("sk-svcacct-");
        assertThat(keys()).hasSize(1);
    }

    /// What OpenAI shows of it can wait; the key itself cannot.
    @Test
    void areKeptWhereTheyCannotBeReadAtOnce() {
        world.emulator()
                .faults()
                .failNext(
                        1,
                        new RequestMatcher("GET", "/organization/projects/*/api_keys/*"),
                        new Fault.Status(403, null, null));
        Applied made = world.core().apply(world.plan(TYPE, key("")));
        assertThat(made.hasErrors()).isFalse();
        assertThat(text(made.object(), "value")).startsWith("sk-svcacct-");
    }

    @ParameterizedTest
    @ValueSource(strings = {"delete", "forget"})
    void areDeletedOrForgotten(String onDestroy) {
        world.apply(TYPE, key(", \"on_destroy\": \"%s\"".formatted(onDestroy)));
        assertThat(world.destroy(TYPE).hasErrors()).isFalse();
        assertThat(keys()).hasSize(onDestroy.equals("forget") ? 1 : 0);
    }

    @Test
    void nameBothWaysOutWhereOpenAiDoesNotDeleteThem() {
        world.apply(TYPE, key(""));
        world.emulator()
                .faults()
                .failNext(
                        1,
                        new RequestMatcher("DELETE", "/organization/projects/*/api_keys/*"),
                        new Fault.Status(400, null, null));
        assertThat(world.destroy(TYPE).diagnostics())
                .anyMatch(each ->
                        each.detail().contains("\"forget\"") && each.detail().contains("deleting the service account"));
    }

    @Test
    void areGoneWithTheirAccountAndWithAnArchivedProject() {
        world.apply(TYPE, key(""));
        Stored stored = world.core().stored(TYPE, "this");
        world.destroy("openai_project_service_account");
        assertThat(world.core().refresh(TYPE, "this").state().isNull()).isTrue();
        world.core().restore(TYPE, "this", stored);
        world.destroy("openai_project");
        assertThat(world.core().refresh(TYPE, "this").state().isNull()).isTrue();
    }

    @Test
    void areTakenOverFromCloudopsworks() {
        ObjectValue key = world.apply(TYPE, key(""));
        world.core().forget(TYPE, "this");
        Stored theirs = Stored.of(0, """
                {"id": %s, "project_id": %s, "service_account_id": %s, "name": "Secret Key", "value": "sk-1"}
                """.formatted(key.get("id"), project, account));
        assertThat(world.core()
                        .move(
                                "registry.terraform.io/cloudopsworks/openai",
                                "openai_project_api_key",
                                theirs,
                                TYPE,
                                "this")
                        .hasErrors())
                .isFalse();
        Planned plan = world.plan(TYPE, key(""));
        assertThat(plan.action()).isEqualTo(Action.NO_OP);
        assertThat(((ObjectValue) plan.prior()).get("value")).isEqualTo(Value.of("sk-1"));
    }

    @Test
    void areDeletedByAnActionWhoeverMadeThem() {
        Value id = world.apply(TYPE, key("")).get("id");
        ObjectValue config = ObjectValue.of("project_id", project).with("api_key_id", id);
        assertThat(world.core().invoke("openai_project_api_key_delete", config).hasErrors())
                .isFalse();
        assertThat(keys()).isEmpty();
        assertThat(world.core().invoke("openai_project_api_key_delete", config).hasErrors())
                .as("it is gone already")
                .isFalse();
    }

    private static List<String> summaries(Planned plan) {
        return plan.diagnostics().stream().map(Diagnostic::summary).toList();
    }

    private static String text(ObjectValue object, String attribute) {
        return ((StringValue) object.get(attribute)).value();
    }
}
