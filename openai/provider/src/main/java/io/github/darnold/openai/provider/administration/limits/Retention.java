package io.github.darnold.openai.provider.administration.limits;

import io.github.darnold.openai.provider.shapes.Settings;
import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.json.Json;
import io.github.darnold.terraform.plugin.provider.PlanDraft;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.rest.definition.Destroys;
import io.github.darnold.terraform.rest.exchange.Api;
import java.util.List;

/// How strictly the types of data retention keep OpenAI from keeping data, and warnings of plans that loosen it.
///
/// @param attribute that has the type
record Retention(Attribute<String> attribute) {

    static final String DEFAULT = "organization_default";
    static final String RESTORE = "restore";

    /// What answers call `type`.
    static final String SENT = "retention_type";

    /// The types that the organization can be given.
    static final List<String> TYPES = List.of(
            "zero_data_retention",
            "modified_abuse_monitoring",
            "enhanced_zero_data_retention",
            "enhanced_modified_abuse_monitoring");

    private static final String ENHANCED = "enhanced_";
    private static final List<String> LOOSEST_FIRST =
            List.of("none", "modified_abuse_monitoring", "zero_data_retention");

    void warnOfChange(Api api, PlanDraft plan, Call call) {
        Fields prior = plan.prior();
        if (prior != null && plan.planned().isSet(attribute)) {
            warn(prior.value(attribute), plan.planned().value(attribute), call);
        }
    }

    /// Some ways to destroy make another type of it.
    void warnOfDestroy(Api api, Fields state, Call call) {
        Value how = state.values().get(Destroys.ARGUMENT);
        if (how.equals(Value.of(RESTORE))) {
            warn(state.value(attribute), original(state), call);
        } else if (how.equals(Value.of(DEFAULT))) {
            warn(state.value(attribute), Value.of(DEFAULT), call);
        }
    }

    /// The type before Terraform managed it; null where nobody knows.
    static Value original(Fields state) {
        String before = state.get(Settings.ORIGINAL);
        return before != null && Json.parse(before) instanceof ObjectValue remembered
                ? remembered.get(SENT)
                : NullValue.NULL;
    }

    private static void warn(Value before, Value after, Call call) {
        if (before instanceof StringValue(var was) && after instanceof StringValue(var will) && mayLoosen(was, will)) {
            call.warn(Diagnostic.warning(
                    "Data retention becomes looser",
                    "From \"" + was + "\" to \"" + will + "\": OpenAI may then keep data that it does not keep now."));
        }
    }

    /// Whether it cannot be ruled out. What a type means that is not known here is not known either.
    static boolean mayLoosen(String was, String will) {
        if (was.equals(will) || was.equals("none")) {
            return false;
        }
        if (was.equals(DEFAULT)) {
            return will.equals("none");
        }
        return rank(will) < rank(was) || (was.startsWith(ENHANCED) && !will.startsWith(ENHANCED));
    }

    private static int rank(String type) {
        return LOOSEST_FIRST.indexOf(type.startsWith(ENHANCED) ? type.substring(ENHANCED.length()) : type);
    }
}
