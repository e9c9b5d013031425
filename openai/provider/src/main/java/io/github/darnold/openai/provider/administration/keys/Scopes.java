package io.github.darnold.openai.provider.administration.keys;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.*;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.provider.PlanDraft;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Optional;
import io.github.darnold.terraform.plugin.value.SetValue;
import io.github.darnold.terraform.plugin.value.TupleValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.rest.exchange.Api;
import java.util.List;
import java.util.Set;

/// What a key permits. To OpenAI, none means all.
final class Scopes {

    static final Optional<Set<String>> SCOPES = optional(
                    "scopes",
                    setOf(string().notEmpty()),
                    "What the key permits, such as `api.all.read`. Without it, and with `[]`, **everything**.")
            .notReceived()
            .removedAs(new TupleValue(List.of()));

    /// An empty list looks like a key that may do nothing, and one that is taken out like a key that stays as it is.
    static void warnOfAll(Api api, PlanDraft plan, Call call) {
        Fields prior = plan.prior();
        Value planned = plan.planned().value(SCOPES);
        boolean isEmpty = planned instanceof SetValue(var scopes) && scopes.isEmpty();
        boolean isRemoved = planned.isNull() && prior != null && prior.isSet(SCOPES);
        boolean isNew = prior == null || !planned.equals(prior.value(SCOPES));
        if ((isEmpty || isRemoved) && isNew) {
            call.warn(Diagnostic.warning(
                            "The key will permit everything",
                            "To OpenAI, a key without scopes has all permissions of its service account. To limit it, name"
                                    + " what it needs, such as scopes = [\"api.all.read\"].")
                    .at(SCOPES.name()));
        }
    }

    private Scopes() {}
}
