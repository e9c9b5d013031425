package io.github.darnold.openai.provider.administration.people;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.*;
import static io.github.darnold.terraform.rest.RestVocabulary.get;

import io.github.darnold.openai.provider.connection.OpenAiPaging;
import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.provider.PlanDraft;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Computed;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.rest.definition.ApiCall;
import io.github.darnold.terraform.rest.definition.Hooks;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.exchange.ApiException;
import io.github.darnold.terraform.rest.list.Pages;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What the identity provider of the organization manages by SCIM: plans that change it warn.
final class Scim {

    private static final String ADVICE =
            "What is managed by SCIM is changed at the identity provider: take it out of the configuration with a removed"
                    + " block whose lifecycle has destroy = false.";

    /// What to do where OpenAI refuses a change.
    static final String REFUSAL =
            "Either this key may not do it, or the identity provider manages the object. " + ADVICE;

    static final Computed<Boolean> IS_SCIM_MANAGED =
            changing("is_scim_managed", bool(), "Whether the identity provider of the organization manages it.");

    private static final ApiCall GROUPS = get("/organization/groups").paged(OpenAiPaging.AFTER_NEXT, 1000);

    /// Warns of plans that change one of these attributes of an object that is managed.
    static Hooks.Planning warningOf(Attribute<?>... attributes) {
        return (api, plan, call) -> {
            Fields prior = plan.prior();
            if (prior != null && Stream.of(attributes).anyMatch(each -> isChanged(each, prior, plan.planned()))) {
                warnOfDestroy(api, prior, call);
            }
        };
    }

    private static boolean isChanged(Attribute<?> attribute, Fields prior, Fields planned) {
        return !prior.value(attribute).equals(planned.value(attribute));
    }

    static void warnOfDestroy(Api api, Fields state, Call call) {
        if (state.getOrDefault(IS_SCIM_MANAGED, false)) {
            call.warn(
                    Diagnostic.warning("Managed by the identity provider", "OpenAI may refuse the change. " + ADVICE));
        }
    }

    /// Warns of plans that change who is in a group that is managed.
    static void warnOfMembers(Api api, PlanDraft plan, Call call) {
        if (plan.isChanged()) {
            warnOfMembers(api, plan.planned(), call);
        }
    }

    static void warnOfMembers(Api api, Fields members, Call call) {
        Value group = members.values().get(GroupUsers.GROUP_ID.name());
        boolean isManaged = group.isKnown()
                && api.lists().once(GROUPS.toString(), () -> managedGroups(api, call)).stream()
                        .anyMatch(each -> each.get("id").equals(group));
        if (isManaged) {
            call.warn(Diagnostic.warning(
                            "The identity provider manages the members of group " + group,
                            "OpenAI may refuse the change, or the identity provider may take it back. " + ADVICE)
                    .at(GroupUsers.GROUP_ID.name()));
        }
    }

    /// None where they cannot be listed: that is no reason to fail.
    private static List<ObjectValue> managedGroups(Api api, Call call) {
        List<ObjectValue> managed = new ArrayList<>();
        try {
            new Pages(api, GROUPS, call).forEachWhile(ObjectValue.EMPTY, group -> {
                if (group.get(IS_SCIM_MANAGED.name()).equals(Value.of(true))) {
                    managed.add(group);
                }
                return true;
            });
        } catch (ApiException e) {
            call.log().debug("Groups cannot be listed", "reason", e);
        }
        return managed;
    }

    private Scim() {}
}
