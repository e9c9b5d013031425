package io.github.darnold.openai.provider.administration.keys;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.*;

import io.github.darnold.openai.provider.shapes.EncryptedSecrets;
import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.provider.PlanDraft;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Computed;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Optional;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.NumberValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.rest.definition.Hooks;
import io.github.darnold.terraform.rest.exchange.Api;

/// Keys that only the answer to their creation tells: kept as they are, or encrypted for whoever has a private key.
final class ShownOnce {

    static final Optional<String> ENCRYPTION_PUBLIC_KEY = EncryptedSecrets.ENCRYPTION_PUBLIC_KEY.requiresReplace();

    static final Computed<String> VALUE = computed(
                    "value",
                    string(),
                    "The key. **It stands in the state**; null with `encryption_public_key`, and after an import.")
            .sensitive()
            .keptWhenAbsent();

    static final Computed<String> ENCRYPTED_VALUE = computed(
                    "encrypted_value",
                    string(),
                    "The key, encrypted for `encryption_public_key`: `rsadecrypt(encrypted_value, private_key)` reads"
                            + " it.")
            .notReceived();

    private static final String MISSING_TOLD = "missing_value_told";

    /// Says where a new key will be, and replaces one that has expired.
    ///
    /// @param expiresAt the attribute that says when it expires, in Unix seconds
    static Hooks.Planning planning(String type, Attribute<Long> expiresAt) {
        return (api, plan, call) -> {
            Fields prior = plan.prior();
            if (prior == null) {
                planNew(type, plan, call);
                return;
            }
            if (isPast(prior.value(expiresAt), api, call)) {
                plan.setUnknown(expiresAt);
                plan.requireReplace(expiresAt);
            }
            if (prior.isSet(VALUE)
                    && !plan.planned().value(ENCRYPTION_PUBLIC_KEY).isNull()) {
                // It was moved here from another provider, which kept it as it is.
                plan.setUnknown(VALUE);
                plan.setUnknown(ENCRYPTED_VALUE);
            }
        };
    }

    private static boolean isPast(Value time, Api api, Call call) {
        return time instanceof NumberValue(var seconds)
                && seconds.longValue() <= api.serverTime(call.now()).getEpochSecond();
    }

    private static void planNew(String type, PlanDraft plan, Call call) {
        Value key = plan.planned().value(ENCRYPTION_PUBLIC_KEY);
        if (key.isNull()) {
            plan.setValue(ENCRYPTED_VALUE, NullValue.NULL);
            call.warn(Diagnostic.warning(
                    "The key will stand in the state",
                    "Whoever can read the state can use it. Safer ways: the ephemeral resource " + type
                            + " makes a key for one run and leaves nothing in the state; with encryption_public_key,"
                            + " the state has the key only encrypted, in encrypted_value."));
        } else if (key.isKnown()) {
            plan.setValue(VALUE, NullValue.NULL);
        }
    }

    /// Where there is a public key, the key that was told, or that the state has still, is kept encrypted alone.
    static Fields encrypt(Api api, ObjectValue answer, Fields state, Call call) {
        String publicKey = state.get(ENCRYPTION_PUBLIC_KEY);
        String value = answer.get(VALUE.name()) instanceof StringValue(var told) ? told : state.get(VALUE);
        if (publicKey == null || value == null) {
            return state;
        }
        call.hide(value);
        return state.with(VALUE, null).with(ENCRYPTED_VALUE, EncryptedSecrets.encrypt(publicKey, value));
    }

    /// Says once that the state lacks the key, and why.
    static Fields tellMissing(Api api, ObjectValue answer, Fields state, Call call) {
        boolean isMissing = !state.isSet(VALUE) && !state.isSet(ENCRYPTED_VALUE);
        if (isMissing && call.privateState().get(MISSING_TOLD).isNull()) {
            call.privateState().put(MISSING_TOLD, Value.of(true));
            call.warn(Diagnostic.warning(
                    "The state does not have the key itself",
                    "OpenAI shows a key once, when it is made: an import cannot find it, and the state of another"
                            + " provider may lack it. All else is managed. Whoever needs the key makes another one:"
                            + " terraform apply -replace=ADDRESS."));
        }
        return state;
    }

    private ShownOnce() {}
}
