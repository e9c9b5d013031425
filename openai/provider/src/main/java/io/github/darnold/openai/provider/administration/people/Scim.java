package io.github.darnold.openai.provider.administration.people;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.*;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.provider.PlanDraft;
import io.github.darnold.terraform.plugin.schema.Computed;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.rest.exchange.Api;

/// What the identity provider of the organization manages by SCIM: plans that change it warn.
final class Scim {

    static final String ADVICE =
            "What is managed by SCIM is changed at the identity provider: take it out of the configuration with a removed"
                    + " block whose lifecycle has destroy = false.";

    static final Computed<Boolean> IS_SCIM_MANAGED =
            changing("is_scim_managed", bool(), "Whether the identity provider of the organization manages it.");

    static void warnOfChange(Api api, PlanDraft plan, Call call) {
        if (plan.prior() != null && plan.isChanged()) {
            warnOfDestroy(api, plan.prior(), call);
        }
    }

    static void warnOfDestroy(Api api, Fields state, Call call) {
        if (state.getOrDefault(IS_SCIM_MANAGED, false)) {
            call.warn(
                    Diagnostic.warning("Managed by the identity provider", "OpenAI may refuse the change. " + ADVICE));
        }
    }

    private Scim() {}
}
