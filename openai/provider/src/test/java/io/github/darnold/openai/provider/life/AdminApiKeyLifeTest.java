package io.github.darnold.openai.provider.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.openai.emulator.control.Fault;
import io.github.darnold.openai.emulator.control.RequestMatcher;
import io.github.darnold.openai.provider.EmulatedOpenAi;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.value.ListValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.testing.core.Action;
import io.github.darnold.terraform.testing.core.Applied;
import io.github.darnold.terraform.testing.core.Planned;
import io.github.darnold.terraform.testing.core.Stored;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Admin keys, beside what every resource promises.
class AdminApiKeyLifeTest {

    private static final String TYPE = "openai_admin_api_key";
    private static final String PLAIN = "{\"name\": \"ci\"}";
    private static final String ENCRYPTED = "{\"name\": \"ci\"" + EncryptionKeys.ARGUMENT + "}";
    private static final String EXPIRING = "{\"name\": \"ci\", \"expires_in_seconds\": 3600}";

    @AutoClose
    private final EmulatedOpenAi world = new EmulatedOpenAi();

    private static List<String> summaries(List<Diagnostic> diagnostics) {
        return diagnostics.stream().map(Diagnostic::summary).toList();
    }

    @Test
    void standInTheStateAndSaySo() {
        assertThat(world.plan(TYPE, PLAIN).diagnostics())
                .singleElement()
                .matches(each -> each.summary().equals("The key will stand in the state")
                        && each.detail().contains("ephemeral resource openai_admin_api_key")
                        && each.detail().contains("encryption_public_key"));
        ObjectValue key = world.apply(TYPE, PLAIN);
        assertThat(text(key, "value")).startsWith("sk-admin-");
        assertThat(key.get("encrypted_value").isNull()).isTrue();
        assertThat(key.get("expires_at").isNull()).isTrue();
        assertThat(world.plan(TYPE, PLAIN).diagnostics()).isEmpty();
    }

    @Test
    void standThereEncryptedWhereThereIsAPublicKey() {
        Planned plan = world.plan(TYPE, ENCRYPTED);
        assertThat(plan.diagnostics()).isEmpty();
        assertThat(((ObjectValue) plan.planned()).get("value").isNull()).isTrue();
        ObjectValue key = world.apply(TYPE, ENCRYPTED);
        assertThat(key.get("value").isNull()).isTrue();
        String value = EncryptionKeys.decrypted(key.get("encrypted_value"));
        assertThat(value)
                .startsWith("sk-admin-")
                .endsWith(text(key, "redacted_value").substring(11));
    }

    @Test
    void areReplacedOnceTheyHaveExpired() {
        ObjectValue first = world.apply(TYPE, EXPIRING);
        assertThat(first.get("expires_at")).isEqualTo(Value.of(1893459600L));
        world.advance(Duration.ofMinutes(59));
        assertThat(world.plan(TYPE, EXPIRING).action()).isEqualTo(Action.NO_OP);
        world.advance(Duration.ofMinutes(1));
        assertThat(world.plan(TYPE, EXPIRING).action()).isEqualTo(Action.REPLACE);
        ObjectValue second = world.apply(TYPE, EXPIRING);
        assertThat(second.get("id")).isNotEqualTo(first.get("id"));
        assertThat(second.get("expires_at")).isEqualTo(Value.of(1893463200L));
    }

    /// A key that nobody has seen is of no use.
    @Test
    void areMadeAgainWhereTheyGotLost() {
        world.emulator()
                .faults()
                .failNext(1, new RequestMatcher("POST", "/organization/admin_api_keys"), new Fault.TruncatedBody());
        assertThat(text(world.apply(TYPE, PLAIN), "value")).startsWith("sk-admin-");
        ObjectValue all =
                world.core().read("openai_admin_api_keys", ObjectValue.EMPTY).object();
        assertThat(((ListValue) all.get("ids")).elements()).hasSize(1);
    }

    /// Whether the state has the key or only what OpenAI shows of it.
    @Test
    void areNotDestroyedWhileTheProviderRunsWithThem() {
        world.outside("/_emulator/ids", "{\"next\": \"sk-admin-test-key\"}");
        ObjectValue own = world.apply(TYPE, PLAIN);
        refused();
        world.importState(TYPE, text(own, "id"));
        refused();
        world.core().forget(TYPE, "this");
        world.apply(TYPE, PLAIN);
        assertThat(world.destroy(TYPE).hasErrors()).isFalse();
    }

    private void refused() {
        assertThat(world.destroy(TYPE).diagnostics())
                .anyMatch(each -> each.isError()
                        && each.summary().contains("that this provider runs with")
                        && each.detail().contains("OPENAI_ADMIN_KEY"));
    }

    @Test
    void areImportedWithoutTheKeyAndSaySoOnce() {
        ObjectValue key = world.apply(TYPE, ENCRYPTED);
        Applied imported = world.importState(TYPE, text(key, "id"));
        assertThat(summaries(imported.diagnostics())).containsExactly("The state does not have the key itself");
        assertThat(imported.object().get("value").isNull()).isTrue();
        assertThat(world.plan(TYPE, PLAIN).diagnostics()).isEmpty();
        assertThat(world.apply(TYPE, ENCRYPTED).get("id")).isEqualTo(key.get("id"));
    }

    /// Of jianyuan, mkdev-me and cloudopsworks.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                jianyuan      | sk-1 | "created_at": 1893456000, "api_key": "sk-1"
                mkdev-me      |      | "created_at": 1893456000, "expires_at": 12, "api_key_value": "", "scopes": ["a"], "object": "o"
                cloudopsworks | sk-1 | "created_at": "2030-01-01T00:00:00Z", "value": "sk-1"
                """)
    void areTakenOverFromOtherProviders(String provider, @Nullable String value, String theirs) {
        Value id = world.apply(TYPE, PLAIN).get("id");
        Stored stored = Stored.of(0, "{\"id\": %s, \"name\": \"ci\", %s}".formatted(id, theirs));
        world.core().restore(TYPE, "this", stored);
        taken(value);
        world.core().forget(TYPE, "this");
        Applied moved = world.core().move("registry.terraform.io/" + provider + "/openai", TYPE, stored, TYPE, "this");
        assertThat(moved.hasErrors()).isFalse();
        taken(value);
    }

    private void taken(@Nullable String value) {
        Planned plan = world.plan(TYPE, PLAIN);
        assertThat(plan.action()).isEqualTo(Action.NO_OP);
        ObjectValue key = (ObjectValue) plan.prior();
        assertThat(key.get("expires_at").isNull()).isTrue();
        if (value == null) {
            assertThat(key.get("value").isNull()).isTrue();
        } else {
            assertThat(key.get("value")).isEqualTo(Value.of(value));
        }
    }

    private static String text(ObjectValue object, String attribute) {
        return ((StringValue) object.get(attribute)).value();
    }
}
