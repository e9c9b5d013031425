package io.github.darnold.openai.provider.administration.people;

import static io.github.darnold.openai.provider.shapes.WholeAnswers.ID;
import static io.github.darnold.openai.provider.shapes.WholeAnswers.RESPONSE_JSON;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.*;
import static io.github.darnold.terraform.rest.RestVocabulary.*;

import io.github.darnold.openai.provider.connection.OpenAiPaging;
import io.github.darnold.openai.provider.shapes.WholeAnswers;
import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.diagnostic.Failure;
import io.github.darnold.terraform.plugin.provider.DataSource;
import io.github.darnold.terraform.plugin.provider.ListResource;
import io.github.darnold.terraform.plugin.provider.PlanDraft;
import io.github.darnold.terraform.plugin.provider.StateMover;
import io.github.darnold.terraform.plugin.provider.StateMover.Moved;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Optional;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.rest.definition.ApiCall;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.handler.RestResource;
import java.util.Locale;
import java.util.Set;

/// Users of the organization. They come by invitation, so Terraform only adopts them.
public final class OrganizationUsers {

    private static final String NOT_A_MEMBER =
            "Who is managed here is in the organization already: invite others with openai_invite. Once they have"
                    + " accepted, they can be managed here too.";

    private static final Attribute<String> KEY = computed("id", string(), "Identifier of the user, `user-...`.");

    private static final Optional<String> USER_ID = optionalComputed(
                    "user_id", string().notEmpty(), "Identifier of the user, `user-...`.")
            .jsonName("id")
            .notSent()
            .requiresReplace();

    private static final Optional<String> EMAIL = optionalComputed(
                    "email", email().ignoringCase(), "E-mail address of the user. Upper and lower case do not matter.")
            .notSent()
            .requiresReplace();

    private static final Optional<String> ROLE =
            optionalComputed("role", string().oneOf("owner", "reader"), "Role in the organization.");

    private static final Optional<String> TECHNICAL_LEVEL =
            optionalComputed("technical_level", string(), "How technical the user is, by their own account.");

    private static final Optional<String> DEVELOPER_PERSONA =
            optionalComputed("developer_persona", string(), "What the user develops, by their own account.");

    private static final Attribute<Long> API_KEY_LAST_USED_AT = computed(
            "api_key_last_used_at", int64(), "When one of the user's API keys was last used, in Unix seconds.");

    private static final Shape USER = shape(
            KEY,
            EMAIL,
            ROLE,
            TECHNICAL_LEVEL,
            DEVELOPER_PERSONA,
            computed("name", string(), "Name that the user goes by."),
            Scim.IS_SCIM_MANAGED,
            computed("is_default", bool(), "Whether it is the default user of the organization."),
            computed("is_service_account", bool(), "Whether the user is a service account."),
            computed("is_scale_tier_authorized_purchaser", bool(), "Whether the user may purchase Scale Tier."),
            computed("added_at", int64(), "When the user joined the organization, in Unix seconds."),
            computed("created", int64(), "When the user was created, in Unix seconds."));

    private static final ApiCall LIST = get("/organization/users").paged(OpenAiPaging.AFTER_LAST_ID, 100);

    static final ApiCall BY_EMAIL =
            LIST.query("emails[]", "{email}").picking("email", "{email}", address -> address.toLowerCase(Locale.ROOT));

    private static final Attribute<Set<String>> EMAILS = optional(
            "emails", setOf(string().notEmpty()), "E-mail addresses to look for. Without them, all users are found.");

    public static final RestResource RESOURCE = restResource(
                    "openai_organization_user",
                    USER.with(
                                    USER_ID,
                                    computed(
                                                    API_KEY_LAST_USED_AT.name(),
                                                    int64(),
                                                    "When one of the user's API keys was last used, in Unix seconds, as"
                                                            + " first seen: it changes by itself, and the data source"
                                                            + " tells it as it is now.")
                                            .notRefreshed())
                            .atMostOneOf(USER_ID, EMAIL))
            .describedAs(
                    "Manages the role of a user in the organization. Users come by invitation (`openai_invite`): this"
                            + " takes over those who are there, and changes what is configured and different. To begin with,"
                            + " `user_id` or `email` says who is meant; for those who are imported, neither is needed."
                            + " **Destroying it removes the user from the organization,** unless `on_destroy` is `forget`.")
            .adoptedBy(BY_EMAIL.explaining(404, NOT_A_MEMBER))
            .read(get("/organization/users/{user_id}").explaining(404, NOT_A_MEMBER))
            .listedBy(LIST.picking("id", "{user_id}"))
            .update(post("/organization/users/{user_id}").sendingChanges().explaining(403, Scim.REFUSAL))
            .onDestroy(
                    "remove",
                    "The user is removed from the organization.",
                    delete("/organization/users/{user_id}").explaining(403, Scim.REFUSAL))
            .onDestroy("forget", "The user stays in the organization, and Terraform forgets them.")
            .warnsOnDestroy(
                    "The user is removed from the organization, and loses access to all of its projects. To keep"
                            + " them, set on_destroy to \"forget\" and apply that first.")
            .planning(OrganizationUsers::requireSomebody)
            .planning(Scim.warningOf(ROLE, TECHNICAL_LEVEL, DEVELOPER_PERSONA))
            .planningDestroy(Scim::warnOfDestroy)
            .importedBy("{user_id}")
            .upgradedFrom(0, OrganizationUsers::withBothIds)
            .movedFrom("openai_organization_user", "openai/openai", "mkdev-me/openai")
            .movedFrom("openai_user_role", "jianyuan/openai")
            .movedFrom(new StateMover(
                    "isac322/openaiadmin",
                    "openaiadmin_user",
                    (source, _) ->
                            Moved.to(ObjectValue.of("user_id", source.state().get("id"))
                                    .with("role", source.state().get("role")))))
            .build();

    public static final ListResource<Api> LIST_RESOURCE = listResource(RESOURCE)
            .describedAs("Finds the users of the organization.")
            .taking(EMAILS)
            .shownBy("email")
            .build();

    public static final DataSource<Api> DATA_SOURCE = lookup(
                    "openai_organization_user", USER.with(API_KEY_LAST_USED_AT))
            .describedAs("Reads one user of the organization.")
            .alsoSpelled("user_id")
            .orBy("email", BY_EMAIL)
            .telling(RESPONSE_JSON, WholeAnswers::json)
            .read(get("/organization/users/{id}"))
            .build();

    public static final DataSource<Api> LIST_DATA_SOURCE = listing(
                    "openai_organization_users", "users", USER.with(API_KEY_LAST_USED_AT))
            .describedAs("Lists the users of the organization.")
            .taking(EMAILS)
            .telling(ID, (_, _) -> "openai_organization_users")
            .telling(RESPONSE_JSON, WholeAnswers::json)
            .list(LIST)
            .build();

    private static void requireSomebody(Api api, PlanDraft plan, Call call) {
        if (plan.isCreate() && plan.config().isNull(USER_ID) && plan.config().isNull(EMAIL)) {
            throw new Failure(Diagnostic.error(
                            "Nothing says which user this is",
                            "Set user_id or email of somebody who is in the organization, or import them by"
                                    + " terraform import or an import block. " + NOT_A_MEMBER)
                    .at(USER_ID.name()));
        }
    }

    /// Whoever stored it had `id`, `user_id` or both.
    private static ObjectValue withBothIds(ObjectValue stored) {
        Value id = stored.get(USER_ID.name()).isNull() ? stored.get(KEY.name()) : stored.get(USER_ID.name());
        return stored.with(KEY.name(), id).with(USER_ID.name(), id);
    }

    private OrganizationUsers() {}
}
