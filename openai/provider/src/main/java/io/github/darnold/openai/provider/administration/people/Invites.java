package io.github.darnold.openai.provider.administration.people;

import static io.github.darnold.openai.provider.shapes.WholeAnswers.ID;
import static io.github.darnold.openai.provider.shapes.WholeAnswers.RESPONSE_JSON;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.*;
import static io.github.darnold.terraform.rest.RestVocabulary.*;

import io.github.darnold.openai.provider.connection.OpenAiPaging;
import io.github.darnold.openai.provider.shapes.WholeAnswers;
import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.provider.DataSource;
import io.github.darnold.terraform.plugin.provider.ListResource;
import io.github.darnold.terraform.plugin.provider.PlanDraft;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Optional;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.rest.definition.ApiCall;
import io.github.darnold.terraform.rest.definition.Recovery;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.handler.RestResource;
import java.util.Locale;
import java.util.Set;

/// Invitations to join the organization.
public final class Invites {

    private static final String ALREADY_A_MEMBER =
            "Members of the organization cannot be invited: where this is one, import them as openai_organization_user,"
                    + " and take the invite out of the configuration.";

    private static final Shape PROJECT = shape(
            required("id", string().notEmpty(), "Identifier of the project, `proj_...`."),
            required("role", string().oneOf("member", "owner"), "Role in the project."));

    private static final Optional<Set<Fields>> PROJECTS = optionalComputed(
                    "projects",
                    setOf(object(PROJECT)),
                    "Projects that accepting the invite leads to. Without it, none: neither is the default project.")
            .requiresReplace();

    private static final Attribute<String> STATUS = changing("status", string(), "`pending`, `accepted` or `expired`.");

    private static final Optional<Boolean> RESEND_EXPIRED = local(
                    "resend_expired",
                    bool(),
                    "Replace the invite by a new one once it has expired: another e-mail goes out.")
            .defaultValue(false);

    private static final Shape INVITE = shape(
            computed("id", string(), "Identifier of the invite, `invite-...`."),
            required("email", email().ignoringCase(), "Address that the invite is sent to.")
                    .requiresReplace(),
            required("role", string().oneOf("owner", "reader"), "Role in the organization.")
                    .requiresReplace(),
            PROJECTS,
            RESEND_EXPIRED,
            STATUS,
            computed("created_at", int64(), "When the invite was sent, in Unix seconds."),
            computed("expires_at", int64(), "Until when it can be accepted, in Unix seconds."),
            changing("accepted_at", int64(), "When the invite was accepted, in Unix seconds."));

    private static final ApiCall LIST = get("/organization/invites").paged(OpenAiPaging.AFTER_LAST_ID, 100);

    public static final RestResource RESOURCE = restResource(
                    "openai_invite",
                    INVITE.with(
                            computed("invite_id", string(), "The same as `id`.").jsonName("id")))
            .describedAs("Invites somebody to the organization by e-mail. An invite that was accepted stays as it is:"
                    + " `openai_organization_user` then manages the person. It cannot be deleted, so destroying it only"
                    + " drops it from the state.")
            .create(post("/organization/invites")
                    .explaining(400, ALREADY_A_MEMBER)
                    .explaining(409, ALREADY_A_MEMBER))
            .read(AcceptedInvites.READ)
            .listedBy(LIST)
            .recoveredBy(Recovery.inItsList().matching((_, invite) -> AcceptedInvites.is(invite, "pending")))
            .onDestroy("delete", "The invite is withdrawn.", new AcceptedInvites.Withdrawal())
            .keptWhenGone(AcceptedInvites::isMember)
            .planning(Invites::inviteToNothingElse)
            .planning(Invites::resendExpired)
            .planningDestroy(AcceptedInvites::warnOfDestroy)
            .importedBy("{id}")
            .upgradedFrom(0, stored -> stored.with("invite_id", stored.get("id")))
            .movedFrom("openai_invite", "openai/openai", "jianyuan/openai", "mkdev-me/openai")
            .movedFrom("openai_organization_invite", "cloudopsworks/openai")
            .movedFrom("openaiadmin_invite", "isac322/openaiadmin")
            .build();

    public static final ListResource<Api> LIST_RESOURCE = listResource(RESOURCE)
            .describedAs("Finds the invites to the organization, those that were accepted or have expired too.")
            .shownBy("email")
            .build();

    public static final DataSource<Api> DATA_SOURCE = lookup("openai_invite", INVITE)
            .describedAs("Reads one invite. Of several to the same address, the newest is meant.")
            .alsoSpelled("invite_id")
            .orBy("email", LIST.picking("email", "{email}", address -> address.toLowerCase(Locale.ROOT)))
            .newestBy("created_at")
            .telling(RESPONSE_JSON, WholeAnswers::json)
            .read(get("/organization/invites/{id}"))
            .build();

    public static final DataSource<Api> LIST_DATA_SOURCE = listing("openai_invites", "invites", INVITE)
            .describedAs("Lists the invites to the organization.")
            .telling(ID, (_, _) -> "openai_invites")
            .telling(RESPONSE_JSON, WholeAnswers::json)
            .list(LIST)
            .build();

    /// Where nothing is sent, OpenAI invites to the default project.
    private static void inviteToNothingElse(Api api, PlanDraft plan, Call call) {
        if (plan.isCreate() && plan.config().isNull(PROJECTS)) {
            plan.set(PROJECTS, Set.of());
        }
    }

    private static void resendExpired(Api api, PlanDraft plan, Call call) {
        Fields prior = plan.prior();
        boolean isDue = prior != null
                && prior.value(STATUS).equals(Value.of("expired"))
                && plan.planned().value(RESEND_EXPIRED).equals(Value.of(true));
        if (isDue) {
            plan.setUnknown(STATUS);
            plan.requireReplace(STATUS);
        }
    }

    private Invites() {}
}
