package io.github.darnold.openai.provider.life;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.openai.emulator.control.Fault;
import io.github.darnold.openai.emulator.control.RequestMatcher;
import io.github.darnold.openai.provider.EmulatedOpenAi;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.json.Json;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.testing.core.Action;
import io.github.darnold.terraform.testing.core.Invoked;
import io.github.darnold.terraform.testing.core.Planned;
import io.github.darnold.terraform.testing.core.Stored;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import javax.crypto.Cipher;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class WebhookLifeTest {

    private static final String TYPE = "openai_webhook_endpoint";
    private static final KeyPair KEYS = keys();

    static final String PUBLIC_KEY = "-----BEGIN PUBLIC KEY-----\n"
            + Base64.getMimeEncoder().encodeToString(KEYS.getPublic().getEncoded())
            + "\n-----END PUBLIC KEY-----\n";

    @AutoClose
    private final EmulatedOpenAi world = new EmulatedOpenAi();

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String decrypted(Value encrypted) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("RSA/ECB/PKCS1Padding");
        cipher.init(Cipher.DECRYPT_MODE, KEYS.getPrivate());
        return new String(cipher.doFinal(Base64.getDecoder().decode(((StringValue) encrypted).value())), UTF_8);
    }

    private static String config(String... more) {
        return "{\"name\": \"A\", \"url\": \"https://example.com/hook\", \"event_types\": [\"batch.failed\"]%s}"
                .formatted(more.length == 0 ? "" : ", " + String.join(", ", more));
    }

    private static String version(int number) {
        return "\"signing_secret_version\": " + number;
    }

    private static String key() {
        return "\"encryption_public_key\": " + Json.text(Value.of(PUBLIC_KEY));
    }

    private static List<String> warnings(Planned plan) {
        return plan.diagnostics().stream().map(Diagnostic::summary).toList();
    }

    @Test
    void keepsItsSecretInTheStateAndSaysSo() {
        assertThat(world.plan(TYPE, config()).diagnostics())
                .singleElement()
                .matches(warning -> warning.summary().equals("The signing secret will stand in the state")
                        && warning.detail().contains("encryption_public_key"));
        ObjectValue endpoint = world.apply(TYPE, config());
        assertThat(endpoint.get("signing_secret").toString()).contains("whsec_");
        assertThat(endpoint.get("encrypted_value")).isEqualTo(NullValue.NULL);
        assertThat(warnings(world.plan(TYPE, config()))).isEmpty();
    }

    @Test
    void keepsItsSecretEncryptedForTheKey() throws GeneralSecurityException {
        assertThat(warnings(world.plan(TYPE, config(key())))).isEmpty();
        ObjectValue endpoint = world.apply(TYPE, config(key()));
        assertThat(endpoint.get("signing_secret")).isEqualTo(NullValue.NULL);
        assertThat(decrypted(endpoint.get("encrypted_value"))).startsWith("whsec_");
        ObjectValue rotated = world.apply(TYPE, config(key(), version(1)));
        assertThat(rotated.get("signing_secret")).isEqualTo(NullValue.NULL);
        assertThat(decrypted(rotated.get("encrypted_value")))
                .startsWith("whsec_")
                .isNotEqualTo(decrypted(endpoint.get("encrypted_value")));
    }

    @Test
    void encryptsTheSecretThatTheStateHas() throws GeneralSecurityException {
        ObjectValue before = world.apply(TYPE, config());
        world.requests();
        ObjectValue after = world.apply(TYPE, config(key()));
        assertThat(world.requests()).allMatch(line -> line.startsWith("GET"));
        assertThat(after.get("signing_secret")).isEqualTo(NullValue.NULL);
        assertThat(Value.of(decrypted(after.get("encrypted_value")))).isEqualTo(before.get("signing_secret"));
        assertThat(warnings(world.plan(TYPE, config()))).containsExactly("The signing secret stays encrypted as it is");
    }

    @Test
    void rotatesItsSecretInPlace() {
        ObjectValue first = world.apply(TYPE, config(version(1)));
        world.requests();
        ObjectValue second = world.apply(TYPE, config(version(2), "\"keep_old_secret_active_for_24_hours\": true"));
        assertThat(second.get("id")).isEqualTo(first.get("id"));
        assertThat(second.get("signing_secret").toString()).contains("whsec_");
        assertThat(second.get("signing_secret")).isNotEqualTo(first.get("signing_secret"));
        assertThat(second.get("signing_secret_hint")).isNotEqualTo(first.get("signing_secret_hint"));
        assertThat(world.emulator().requests().all())
                .filteredOn(request -> request.path().endsWith("/rotate_secret"))
                .singleElement()
                .matches(request ->
                        new String(request.body(), UTF_8).equals("{\"keep_old_secret_active_for_24_hours\":true}"));
        world.requests();
        ObjectValue third = world.apply(TYPE, config());
        assertThat(third.get("signing_secret"))
                .as("a version that is gone rotates nothing")
                .isEqualTo(second.get("signing_secret"));
    }

    @Test
    void rotatesNothingAfterAnImport() {
        Value id = world.apply(TYPE, config(version(1))).get("id");
        world.importState(TYPE, ((StringValue) id).value());
        Planned plan = world.plan(TYPE, config(version(7), key()));
        world.requests();
        ObjectValue imported = world.apply(TYPE, config(version(7), key()));
        assertThat(warnings(plan)).isEmpty();
        assertThat(world.requests()).allMatch(line -> line.startsWith("GET"));
        assertThat(imported.get("signing_secret")).isEqualTo(NullValue.NULL);
    }

    @Test
    void isMadeAgainWhereTheAnswerWithItsSecretGotLost() {
        world.emulator().faults().failNext(1, new RequestMatcher("POST", "/webhook_endpoints"), new Fault.ResetAfter());
        ObjectValue endpoint = world.apply(TYPE, config());
        assertThat(endpoint.get("signing_secret").toString()).contains("whsec_");
        assertThat(world.core()
                        .read("openai_webhook_endpoints", ObjectValue.EMPTY)
                        .object()
                        .get("ids")
                        .toString())
                .contains(endpoint.get("id").toString())
                .containsOnlyOnce("whe_");
    }

    @Test
    void isTakenOverFromOpenAisOwnProvider() {
        ObjectValue endpoint = world.apply(TYPE, config());
        ObjectValue theirs = endpoint.without("encryption_public_key")
                .without("encrypted_value")
                .without("signing_secret_version")
                .without("keep_old_secret_active_for_24_hours");
        world.core().restore(TYPE, "this", Stored.of(0, Json.text(theirs)));
        assertThat(world.plan(TYPE, config()).action()).isEqualTo(Action.NO_OP);
        world.core().move("registry.terraform.io/openai/openai", TYPE, Stored.of(0, Json.text(theirs)), TYPE, "moved");
        assertThat(((ObjectValue) world.core().state(TYPE, "moved")).get("signing_secret"))
                .isEqualTo(endpoint.get("signing_secret"));
    }

    @Test
    void takesEventsThatNobodyKnowsYet() {
        Planned plan = world.plan(TYPE, config().replace("batch.failed", "moon.landed"));
        assertThat(plan.diagnostics()).noneMatch(Diagnostic::isError);
        assertThat(plan.diagnostics()).anyMatch(warning -> warning.detail().contains("moon.landed"));
    }

    @Test
    void refusesOtherKeys() {
        String other = "\"encryption_public_key\": \"-----BEGIN PRIVATE KEY-----c2VjcmV0\"";
        assertThat(world.plan(TYPE, config(other)).diagnostics())
                .singleElement()
                .matches(error -> error.isError() && !error.detail().contains("c2VjcmV0"));
    }

    @Test
    void showsWhatTheReceiverOfATestAnswers() {
        Value id = world.apply(TYPE, config().replace("/hook", "/hook/500")).get("id");
        Invoked tested = world.core()
                .invoke(
                        "openai_webhook_endpoint_test",
                        ObjectValue.of("webhook_endpoint_id", id).with("event_type", Value.of("batch.failed")));
        assertThat(tested.hasErrors()).isFalse();
        assertThat(tested.progress()).singleElement().asString().endsWith("status_code 500");
    }

    @Test
    void isReadWithoutItsSecret() {
        ObjectValue endpoint = world.apply(TYPE, config());
        assertThat(world.core()
                        .read(TYPE, ObjectValue.of("id", endpoint.get("id")))
                        .object()
                        .get("signing_secret_hint"))
                .isEqualTo(endpoint.get("signing_secret_hint"));
        assertThat(world.core()
                        .read("openai_webhook_event_types", ObjectValue.EMPTY)
                        .object()
                        .get("event_types")
                        .toString())
                .contains("batch.completed");
    }
}
