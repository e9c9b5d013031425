package io.github.darnold.openai.provider.administration.keys;

import static io.github.darnold.terraform.rest.RestVocabulary.delete;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.call.Deferred;
import io.github.darnold.terraform.plugin.diagnostic.Failure;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.rest.definition.ApiCall;
import io.github.darnold.terraform.rest.definition.Hooks;
import io.github.darnold.terraform.rest.exchange.Api;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The admin key that the provider runs with. Whoever deletes it locks the provider out, in the middle of a run.
final class OwnKey {

    private static final ApiCall DELETE = delete("/organization/admin_api_keys/{id}");
    private static final String BEARER = "Bearer ";
    private static final Pattern REDACTED = Pattern.compile("(.*?)(?:\\.{2,}|…|\\*+)([^.*]+)");

    /// Deletes an admin key, unless it is the provider's own.
    record Deletion() implements Hooks.Destroying {

        @Override
        public List<ApiCall> calls() {
            return List.of(DELETE);
        }

        @Override
        public void destroy(Api api, Fields state, Call call) {
            refuse(state, key(api));
            api.send(DELETE.request(state.values()).repeatable(), call);
        }
    }

    /// Refuses plans to destroy it, as soon as the provider's key is known.
    static void refuseToPlan(Api api, Fields state, Call call) {
        try {
            refuse(state, key(api));
        } catch (Deferred _) {
            call.log().debug("Which key the provider runs with is not known yet");
        }
    }

    private static void refuse(Fields state, String own) {
        if (isSame(state, own)) {
            throw Failure.of(
                    "Cannot destroy the admin key that this provider runs with",
                    "Without it, the provider could do nothing more, not even in this run. Give the provider another"
                            + " key first (admin_api_key in the provider block, or the environment variable"
                            + " OPENAI_ADMIN_KEY). To keep the key and only drop it from the state, use a removed block"
                            + " with destroy = false.");
        }
    }

    private static String key(Api api) {
        String header = api.endpoints().of(DELETE.path().text()).headers().getOrDefault("Authorization", "");
        return header.startsWith(BEARER) ? header.substring(BEARER.length()) : header;
    }

    /// By the key itself, where the state has it; else by what OpenAI shows of it.
    private static boolean isSame(Fields state, String own) {
        String value = state.get(ShownOnce.VALUE);
        return value == null
                ? state.values().get("redacted_value") instanceof StringValue(var redacted) && fits(redacted, own)
                : value.equals(own);
    }

    private static boolean fits(String redacted, String key) {
        Matcher parts = REDACTED.matcher(redacted);
        return parts.matches()
                && key.length() >= parts.group(1).length() + parts.group(2).length()
                && key.startsWith(parts.group(1))
                && key.endsWith(parts.group(2));
    }

    private OwnKey() {}
}
