package io.github.darnold.openai.provider.administration.keys;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.*;
import static io.github.darnold.terraform.rest.RestVocabulary.*;

import io.github.darnold.openai.provider.connection.OpenAiPaging;
import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.provider.ListResource;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Computed;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Optional;
import io.github.darnold.terraform.plugin.schema.Required;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.rest.definition.ApiCall;
import io.github.darnold.terraform.rest.definition.Import;
import io.github.darnold.terraform.rest.definition.Recovery;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.exchange.ApiException;
import io.github.darnold.terraform.rest.handler.RestEphemeral;
import io.github.darnold.terraform.rest.handler.RestResource;
import io.github.darnold.terraform.rest.json.JsonMembers;

/// Keys that service accounts of projects use. They are made for an account, and then belong to its project's keys.
public final class ServiceAccountApiKeys {

    private static final String TYPE = "openai_project_service_account_api_key";
    private static final String OWNER = "owner.service_account.id";

    private static final Required<String> PROJECT_ID =
            required("project_id", string().notEmpty(), "Project, `proj_...`.").once();

    private static final Required<String> ACCOUNT_ID = required(
                    "service_account_id", string().notEmpty(), "Service account, `svc_acct_...`.")
            .jsonName(OWNER)
            .notSent()
            .keptWhenAbsent()
            .requiresReplace();

    private static final Optional<Long> EXPIRES_IN = optional(
                    "expires_in_seconds",
                    Lifetime.SECONDS,
                    "After how long the key expires, counted from when this is set: another value starts anew. Without it,"
                            + " a new key never expires, and one that has an expiry keeps it.")
            .notReceived();

    private static final Computed<String> REDACTED = computed(
                    "redacted_value", string(), "The key with its middle left out.")
            .keptWhenAbsent();

    private static final Shape KEY = shape(
            computed("id", string(), "Identifier of the key, `key_...`."),
            PROJECT_ID,
            ACCOUNT_ID,
            optionalComputed("name", string().notEmpty(), "Name of the key.").requiresReplace(),
            Scopes.SCOPES,
            EXPIRES_IN,
            ShownOnce.ENCRYPTION_PUBLIC_KEY,
            ShownOnce.VALUE,
            ShownOnce.ENCRYPTED_VALUE,
            REDACTED,
            computed("created_at", int64(), "When the key was made, in Unix seconds."),
            Lifetime.EXPIRES_AT.dependsOn(EXPIRES_IN));

    private static final String ONE = "/organization/projects/{project_id}/api_keys/{id}";

    private static final ApiCall CREATE =
            post("/organization/projects/{project_id}/service_accounts/{service_account_id}/api_keys");

    /// Keys whose owner has lost access to the project are hidden otherwise, though they exist.
    private static final ApiCall LIST = get("/organization/projects/{project_id}/api_keys")
            .query("owner_project_access", "any")
            .paged(OpenAiPaging.AFTER_LAST_ID, 100);

    private static final Recovery RECOVERY = Recovery.inItsList()
            .matching((plan, key) -> JsonMembers.get(key, OWNER).equals(plan.value(ACCOUNT_ID)))
            .discardedWhen(_ -> true);

    private static final String WAYS_OUT = "Where OpenAI does not delete the keys of service accounts one by one, there"
            + " are two ways: on_destroy = \"forget\" drops this one from the state and leaves it valid; deleting the"
            + " service account takes all of its keys along.";

    public static final RestResource RESOURCE = restResource(TYPE, KEY)
            .describedAs("Manages a key of a service account. OpenAI shows it once: **it stands in the state**, unless"
                    + " `encryption_public_key` is set. The ephemeral resource of the same name leaves nothing there. A"
                    + " key that has expired is replaced.")
            .create(CREATE)
            .read(get(ONE))
            .listedBy(LIST)
            .recoveredBy(RECOVERY)
            .update(post(ONE))
            .updatedBy(EXPIRES_IN, new KeyExpiry(EXPIRES_IN, post(ONE), get(ONE)))
            .onDestroy(
                    "delete",
                    "The key is deleted.",
                    delete(ONE).explaining(400, WAYS_OUT).explaining(403, WAYS_OUT))
            .onDestroy("forget", "The key stays valid.")
            .goneWithParent(get("/organization/projects/{project_id}").goneWhen("status", "archived"))
            .planning(ShownOnce.planning(TYPE, Lifetime.EXPIRES_AT))
            .planning(Scopes::warnOfAll)
            .completing(ShownOnce::encrypt)
            .completing(ServiceAccountApiKeys::readRedacted)
            .refreshing(ShownOnce::tellMissing)
            .importedBy(Import.by("{project_id}/{service_account_id}/{id}").orJoinedBy(":"))
            .movedFrom(KeyStates.moved("openai_project_api_key", "cloudopsworks/openai"))
            .build();

    public static final RestEphemeral EPHEMERAL = ephemeralResource(
                    TYPE,
                    shape(
                            computed("id", string(), "Identifier of the key, `key_...`."),
                            PROJECT_ID,
                            ACCOUNT_ID,
                            EphemeralKeys.NAME,
                            Scopes.SCOPES,
                            EphemeralKeys.EXPIRES_IN,
                            EphemeralKeys.VALUE,
                            Lifetime.EXPIRES_AT))
            .describedAs(
                    "Makes a key of a service account for the time of one command of Terraform." + EphemeralKeys.HOW)
            .openingWith(EphemeralKeys::named)
            .open(CREATE)
            .close(delete(ONE))
            .listedBy(LIST)
            .recoveredBy(RECOVERY)
            .build();

    private static final Attribute<String> OF_ACCOUNT =
            local("service_account_id", string(), "Only keys of this service account.");

    public static final ListResource<Api> LIST_RESOURCE = listResource(RESOURCE)
            .describedAs("Finds the keys of the service accounts of a project.")
            .taking(PROJECT_ID, OF_ACCOUNT)
            .keeping(ServiceAccountApiKeys::isWanted)
            .build();

    /// The answer to the create does not tell it. What is known so far is kept: the key is told only once.
    private static Fields readRedacted(Api api, ObjectValue answer, Fields state, Call call) {
        if (state.isSet(REDACTED)) {
            return state;
        }
        call.save(state);
        try {
            ObjectValue key = api.fetch(get(ONE).request(state.values()), call);
            return state.withValue(REDACTED, key.get(REDACTED.name()));
        } catch (ApiException e) {
            call.log().debug("What OpenAI shows of the new key is left to the next refresh: " + e.getMessage());
            return state.with(REDACTED, null);
        }
    }

    /// Those of people are none.
    private static boolean isWanted(Fields config, Fields key) {
        String account = key.get(ACCOUNT_ID);
        return account != null && account.equals(config.getOrDefault(OF_ACCOUNT, account));
    }

    private ServiceAccountApiKeys() {}
}
