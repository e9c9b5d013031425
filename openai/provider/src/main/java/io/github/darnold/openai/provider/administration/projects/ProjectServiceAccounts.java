package io.github.darnold.openai.provider.administration.projects;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.*;
import static io.github.darnold.terraform.rest.RestVocabulary.*;

import io.github.darnold.openai.provider.connection.OpenAiPaging;
import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.diagnostic.Failure;
import io.github.darnold.terraform.plugin.provider.DataSource;
import io.github.darnold.terraform.plugin.provider.ListResource;
import io.github.darnold.terraform.plugin.provider.PlanDraft;
import io.github.darnold.terraform.plugin.provider.StateMover;
import io.github.darnold.terraform.plugin.schema.Optional;
import io.github.darnold.terraform.plugin.schema.Required;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.rest.definition.ApiCall;
import io.github.darnold.terraform.rest.definition.Import;
import io.github.darnold.terraform.rest.definition.Recovery;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.handler.RestResource;

/// Service accounts of projects. Creating one takes its name alone; another call sets its role. The key that it may
/// come with is shown once.
public final class ProjectServiceAccounts {

    private static final Required<String> PROJECT_ID = ProjectChildren.PROJECT_ID;

    private static final Shape API_KEY = shape(
            computed("id", string(), "Identifier of the key, `key_...`."),
            computed("name", string(), "Name of the key."),
            computed("created_at", int64(), "When the key was made, in Unix seconds."),
            computed("expires_at", int64(), "When the key expires, in Unix seconds. Null: never."),
            computed("value", string(), "The key itself.").sensitive());

    private static final Optional<Boolean> ACCOUNT_ONLY = optional(
                    "create_service_account_only",
                    bool(),
                    "Make no key, and give no role. Counts when the account is made; what is said later does nothing.")
            .defaultValue(true)
            .createOnly()
            .notReceived();

    private static final Optional<Long> EXPIRES_IN = optional(
                    "expires_in_seconds",
                    int64().between(1, 31536000),
                    "How long the key of the account is valid; only with `create_service_account_only = false`. Counts"
                            + " when the account is made.")
            .createOnly()
            .notReceived();

    private static final Shape ACCOUNT = shape(
            computed("id", string(), "Identifier of the service account, `svc_acct_...`."),
            PROJECT_ID,
            required("name", string().notEmpty(), "Name shown in the dashboard. Need not be unique."),
            optionalComputed(
                            "role",
                            string().oneOf("member", "owner"),
                            "Role in the project. An account that was made without a key has none until it is given one.")
                    .updateOnly(),
            computed("created_at", int64(), "When the account was made, in Unix seconds."));

    private static final Shape MANAGED = ACCOUNT.with(
            computed("service_account_id", string(), "The same as `id`.").jsonName("id"),
            ACCOUNT_ONLY,
            EXPIRES_IN,
            // Wholly sensitive, as jianyuan's is: with another part of it marked, Terraform would plan an update of
            // nothing.
            computed("api_key", object(API_KEY), "The key that was made with the account; null by default.")
                    .sensitive()
                    .keptWhenAbsent());

    private static final ApiCall LIST =
            get("/organization/projects/{project_id}/service_accounts").paged(OpenAiPaging.AFTER_LAST_ID, 100);

    private static final String ONE = "/organization/projects/{project_id}/service_accounts/{id}";

    public static final RestResource RESOURCE = restResource("openai_project_service_account", MANAGED)
            .describedAs("Manages a service account of a project. Destroying it deletes the account with its keys.")
            .create(post("/organization/projects/{project_id}/service_accounts")
                    .explaining(400, "In an archived project nothing can be made."))
            .read(get(ONE))
            .listedBy(LIST)
            .recoveredBy(Recovery.inItsList().discardedWhen(plan -> !plan.getOrDefault(ACCOUNT_ONLY, true)))
            .update(post(ONE))
            .goneWithParent(ProjectChildren.PROJECT)
            .delete(delete(ONE))
            .planning(ProjectServiceAccounts::planKey)
            .importedBy(Import.by("{project_id}/{id}").orJoinedBy(":"))
            .upgradedFrom(0, ServiceAccountStates::ours)
            .movedFrom(moved("openai_project_service_account", "openai/openai"))
            .movedFrom(moved("openai_project_service_account", "jianyuan/openai"))
            .movedFrom(moved("openai_project_service_account", "mkdev-me/openai"))
            .movedFrom(moved("openai_project_service_account", "skyscrapr/openai"))
            .movedFrom(moved("openai_project_service_account", "trogonstack/openai"))
            .movedFrom(moved("openai_project_service_account", "terraform-mars/openai"))
            .movedFrom(moved("openai_service_account", "cloudopsworks/openai"))
            .movedFrom(moved("openaiadmin_project_service_account", "isac322/openaiadmin"))
            .build();

    public static final ListResource<Api> LIST_RESOURCE = listResource(RESOURCE)
            .describedAs("Finds the service accounts of a project.")
            .taking(PROJECT_ID)
            .build();

    public static final DataSource<Api> DATA_SOURCE = lookup("openai_project_service_account", ACCOUNT)
            .describedAs("Reads one service account of a project. No key is told.")
            .alsoSpelled("service_account_id")
            .orBy("name", LIST)
            .read(get(ONE))
            .build();

    public static final DataSource<Api> LIST_DATA_SOURCE = listing(
                    "openai_project_service_accounts", "service_accounts", ACCOUNT.without("project_id"))
            .describedAs("Lists the service accounts of a project.")
            .taking(PROJECT_ID)
            .list(LIST)
            .build();

    private static StateMover moved(String type, String provider) {
        return new StateMover(
                provider, type, (source, _) -> StateMover.Moved.to(ServiceAccountStates.ours(source.state())));
    }

    /// What it means that a key is made here, and what else there is.
    private static void planKey(Api api, PlanDraft plan, Call call) {
        boolean hasKey = plan.planned().value(ACCOUNT_ONLY).equals(Value.of(false));
        if (!hasKey && plan.planned().isSet(EXPIRES_IN)) {
            throw new Failure(Diagnostic.error(
                            "There is no key that could expire",
                            "expires_in_seconds is for the key that is made with the account. Take it out, or set"
                                    + " create_service_account_only = false.")
                    .at(EXPIRES_IN.name()));
        }
        if (plan.isCreate() && hasKey) {
            call.warn(Diagnostic.warning(
                            "The key of the service account will stand in the state",
                            "Whoever reads the state can use it. Safer ways: leave create_service_account_only at true,"
                                    + " and make keys with the ephemeral resource"
                                    + " openai_project_service_account_api_key, which leaves nothing in the state, or with"
                                    + " the resource of that name and an encryption_public_key.")
                    .at(ACCOUNT_ONLY.name()));
        }
    }

    private ProjectServiceAccounts() {}
}
