package io.github.darnold.openai.provider.webhooks;

import static io.github.darnold.openai.provider.shapes.EncryptedSecrets.ENCRYPTION_PUBLIC_KEY;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.*;

import io.github.darnold.openai.provider.shapes.EncryptedSecrets;
import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.provider.PlanDraft;
import io.github.darnold.terraform.plugin.schema.Computed;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Optional;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.rest.exchange.Api;

/// The secret by which receivers know OpenAI: told when an endpoint is made and when its secret is rotated, and kept as
/// it is, or encrypted.
final class SigningSecret {

    static final Optional<Long> VERSION =
            local("signing_secret_version", int64(), "Any number. Another one rotates the signing secret in place.");

    static final Computed<String> SECRET = computed(
                    "signing_secret",
                    string(),
                    "The signing secret, `whsec_...`. **It stands in the state**; null with `encryption_public_key`, and"
                            + " after an import.")
            .sensitive()
            .keptWhenAbsent()
            .dependsOn(VERSION);

    static final Computed<String> ENCRYPTED_VALUE = computed(
                    "encrypted_value",
                    string(),
                    "The signing secret, encrypted for `encryption_public_key`: `rsadecrypt(encrypted_value,"
                            + " private_key)` reads it.")
            .notReceived();

    static void plan(Api api, PlanDraft plan, Call call) {
        Fields prior = plan.prior();
        Value key = plan.planned().value(ENCRYPTION_PUBLIC_KEY);
        if (prior == null || isRotated(prior, plan)) {
            planNewSecret(plan, key, call);
        } else if (!key.equals(prior.value(ENCRYPTION_PUBLIC_KEY)) && !key.isNull() && prior.isSet(SECRET)) {
            plan.setUnknown(SECRET);
            plan.setUnknown(ENCRYPTED_VALUE);
        } else if (!key.equals(prior.value(ENCRYPTION_PUBLIC_KEY)) && prior.isSet(ENCRYPTED_VALUE)) {
            call.warn(Diagnostic.warning(
                            "The signing secret stays encrypted as it is",
                            "Only OpenAI could tell the secret again, and does not. What is set now counts for the next"
                                    + " one: change signing_secret_version too, which rotates it.")
                    .at(ENCRYPTION_PUBLIC_KEY.name()));
        }
    }

    private static boolean isRotated(Fields prior, PlanDraft plan) {
        Value version = plan.planned().value(VERSION);
        return !version.isNull()
                && !version.equals(prior.value(VERSION))
                && !plan.settling().contains(VERSION.name());
    }

    private static void planNewSecret(PlanDraft plan, Value key, Call call) {
        plan.setUnknown(SECRET);
        plan.setUnknown(ENCRYPTED_VALUE);
        if (key.isNull()) {
            plan.setValue(ENCRYPTED_VALUE, NullValue.NULL);
            call.warn(Diagnostic.warning(
                    "The signing secret will stand in the state",
                    "Whoever can read the state can forge events of this endpoint. Set encryption_public_key to have it"
                            + " there only encrypted."));
        } else if (key.isKnown()) {
            plan.setValue(SECRET, NullValue.NULL);
        }
    }

    /// Where there is a key, the secret that was told, or that the state has still, is kept encrypted alone.
    static Fields encrypt(Api api, ObjectValue answer, Fields state, Call call) {
        String key = state.get(ENCRYPTION_PUBLIC_KEY);
        String secret = answer.get(SECRET.name()) instanceof StringValue(var told) ? told : state.get(SECRET);
        if (key == null || secret == null) {
            return state;
        }
        call.hide(secret);
        return state.with(SECRET, null).with(ENCRYPTED_VALUE, EncryptedSecrets.encrypt(key, secret));
    }

    private SigningSecret() {}
}
