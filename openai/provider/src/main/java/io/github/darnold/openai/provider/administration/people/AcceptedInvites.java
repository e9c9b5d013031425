package io.github.darnold.openai.provider.administration.people;

import static io.github.darnold.terraform.rest.RestVocabulary.delete;
import static io.github.darnold.terraform.rest.RestVocabulary.get;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.rest.definition.ApiCall;
import io.github.darnold.terraform.rest.definition.Hooks;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.exchange.ApiException;
import io.github.darnold.terraform.rest.list.Pages;
import java.util.List;

/// What is different about an invite that was accepted: OpenAI does not delete it, and may forget it.
final class AcceptedInvites {

    static final ApiCall READ = get("/organization/invites/{id}");

    private static final String ACCEPTED = "accepted";
    private static final ApiCall DELETE = delete("/organization/invites/{id}");

    /// Withdraws an invite, unless somebody accepted it.
    record Withdrawal() implements Hooks.Destroying {

        @Override
        public List<ApiCall> calls() {
            return List.of(DELETE);
        }

        @Override
        public void destroy(Api api, Fields state, Call call) {
            if (is(state.values(), ACCEPTED)) {
                return;
            }
            try {
                api.send(DELETE.request(state.values()).repeatable(), call);
            } catch (ApiException e) {
                if (e.isNotFound()) {
                    return;
                }
                if (!is(api.fetch(READ.request(state.values()), call), ACCEPTED)) {
                    throw e;
                }
                warn(state, call);
            }
        }
    }

    static void warnOfDestroy(Api api, Fields state, Call call) {
        if (is(state.values(), ACCEPTED)) {
            warn(state, call);
        }
    }

    private static void warn(Fields state, Call call) {
        call.warn(Diagnostic.warning(
                "The invite to " + state.values().get("email") + " was accepted and is only dropped from the state",
                "OpenAI deletes no invite that was accepted, and the person stays in the organization. To remove them,"
                        + " import them as openai_organization_user and destroy that."));
    }

    /// Whether somebody who accepted is in the organization, though the invite is gone.
    static boolean isMember(Api api, Fields state, Call call) {
        return is(state.values(), ACCEPTED)
                && new Pages(api, OrganizationUsers.BY_EMAIL, call)
                        .pick(state.values())
                        .isPresent();
    }

    /// Whether an invite, or its state, has this status.
    static boolean is(ObjectValue invite, String status) {
        return invite.get("status").equals(Value.of(status));
    }

    private AcceptedInvites() {}
}
