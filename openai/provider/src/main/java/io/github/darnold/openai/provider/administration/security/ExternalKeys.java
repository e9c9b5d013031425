package io.github.darnold.openai.provider.administration.security;

import static io.github.darnold.openai.provider.shapes.WholeAnswers.ID;
import static io.github.darnold.openai.provider.shapes.WholeAnswers.RESPONSE_JSON;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.*;
import static io.github.darnold.terraform.rest.RestVocabulary.*;

import io.github.darnold.openai.provider.connection.OpenAiPaging;
import io.github.darnold.openai.provider.shapes.WholeAnswers;
import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.provider.Action;
import io.github.darnold.terraform.plugin.provider.DataSource;
import io.github.darnold.terraform.plugin.provider.ListResource;
import io.github.darnold.terraform.plugin.provider.PlanDraft;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Optional;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.schema.StringType;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.rest.definition.ApiCall;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.handler.RestResource;
import java.util.Set;

/// Keys in a cloud of one's own, with which OpenAI encrypts or decrypts.
public final class ExternalKeys {

    private static final Optional<String> PURPOSE = optionalComputed(
                    ExternalKeyRules.PURPOSE,
                    string().oneOf("ekm", ExternalKeyRules.DECRYPTION),
                    "What the key is for: `ekm` encrypts what OpenAI stores, `psp_decryption` decrypts, and needs the"
                            + " exact version of the key.")
            .requiresReplace();

    private static final Optional<String> TYPE = optionalComputed(
                    ExternalKeyRules.TYPE,
                    string().oneOf("aws", "gcp", "azure", "oci"),
                    "Cloud of the key. Goes without saying where `kms_arn` is set.")
            .requiresReplace();

    private static final Attribute<Set<String>> API_PROJECT_IDS =
            changing("api_project_ids", setOf(string()), "Active projects that use the key.");

    private static final Attribute<String> WORKSPACE_ID =
            computed("workspace_id", string(), "Workspace that the key is tied to.");

    private static final Shape KEY = shape(
            computed("id", string(), "Identifier of the key, `extkey_...`."),
            required("name", string().notEmpty(), "Name of the key.").requiresReplace(),
            TYPE,
            PURPOSE,
            text(
                    "external_id",
                    string(),
                    "AWS: the external ID that OpenAI sends to STS: your organization's"
                            + " identifier, or that of one of its projects."),
            text("kms_arn", string(), "AWS: ARN of the key."),
            text(
                    "role_arn",
                    string().matches("arn:aws:iam::\\d{12}:role/.+", "the ARN of an IAM role"),
                    "AWS: ARN of the role that OpenAI assumes."),
            text(
                    "audience",
                    string(),
                    "Google Cloud: audience of the tokens: your organization's identifier, or that of"
                            + " one of its projects."),
            text("kms_project_id", string(), "Google Cloud: project of the key."),
            text("kms_key_location", string(), "Google Cloud: location of the key."),
            text("kms_key_ring_name", string(), "Google Cloud: key ring of the key."),
            text("kms_key_name", string(), "Google Cloud: name of the key."),
            text("kms_key_version", string(), "Google Cloud: exact version of the key, for `psp_decryption`."),
            text("workload_identity_pool_id", string(), "Google Cloud: pool of the workload identity."),
            text(
                    "workload_identity_project_number",
                    string().matches("[0-9]{1,19}", "the number of a project"),
                    "Google Cloud: number of the project of the pool."),
            text("workload_identity_provider_id", string(), "Google Cloud: provider of the workload identity."),
            text("tenant_id", string(), "Azure: tenant of the vault."),
            text("vault_uri", string(), "Azure: URI of the vault."),
            text("key_name", string(), "Azure: name of the key."),
            text("key_version", string(), "Azure: exact version of the key, for `psp_decryption`."),
            text("region", string(), "Oracle Cloud: region of the vault."),
            text("vault_ocid", string(), "Oracle Cloud: OCID of the vault."),
            text("key_ocid", string(), "Oracle Cloud: OCID of the key."),
            text("key_version_ocid", string(), "Oracle Cloud: OCID of the exact version, for `psp_decryption`."),
            API_PROJECT_IDS,
            WORKSPACE_ID,
            computed("object", string(), "Word of OpenAI for such objects."),
            computed("created_at", int64(), "When the key was registered, in Unix seconds."));

    private static final ApiCall LIST = get("/organization/external_keys").paged(OpenAiPaging.AFTER_LAST_ID, 100);

    private static final Attribute<String> WANTED_PURPOSE =
            optional("purpose", string().oneOf("ekm", ExternalKeyRules.DECRYPTION), "Only keys of this purpose.");

    public static final RestResource RESOURCE = restResource(
                    "openai_external_key",
                    KEY.with(computed("external_key_id", string(), "The same as `id`.")
                                    .jsonName("id"))
                            .withRule(ExternalKeyRules.RULE))
            .describedAs(
                    "Registers a key of AWS, Google Cloud, Azure or Oracle Cloud. The organization must be enabled for"
                            + " it, and the admin key needs the scopes `api.external_keys.read` and `api.external_keys.write`."
                            + " OpenAI changes no registered key: another argument registers another one. Detach it from"
                            + " projects (`external_key_id`) before you destroy it.")
            .create(post("/organization/external_keys"))
            .read(get("/organization/external_keys/{id}"))
            .listedBy(LIST)
            .onDestroy("delete", "", delete("/organization/external_keys/{id}").blockedBy(ExternalKeys::users))
            .planning(ExternalKeys::planType)
            .importedBy("{id}")
            .upgradedFrom(0, ExternalKeys::ofOpenAisOwn)
            .movedFrom("openai_external_key", "openai/openai")
            .build();

    public static final ListResource<Api> LIST_RESOURCE = listResource(RESOURCE)
            .describedAs("Finds the external keys of the organization.")
            .taking(WANTED_PURPOSE)
            .build();

    public static final DataSource<Api> DATA_SOURCE = lookup("openai_external_key", KEY)
            .describedAs("Reads one external key.")
            .alsoSpelled("external_key_id")
            .orBy("name", LIST)
            .telling(RESPONSE_JSON, WholeAnswers::json)
            .read(get("/organization/external_keys/{id}"))
            .build();

    public static final DataSource<Api> LIST_DATA_SOURCE = listing("openai_external_keys", "external_keys", KEY)
            .describedAs("Lists the external keys of the organization.")
            .taking(WANTED_PURPOSE)
            .telling(ID, (_, _) -> "openai_external_keys")
            .telling(RESPONSE_JSON, WholeAnswers::json)
            .list(LIST)
            .build();

    public static final Action<Api> ACTION_VALIDATE = restAction(
                    "openai_external_key_validate",
                    shape(required("external_key_id", string().notEmpty(), "Key to try out, `extkey_...`.")))
            .describedAs("Tries out whether OpenAI can use an external key, and shows the status.")
            .invoke(post("/organization/external_keys/{external_key_id}/validate"))
            .showing(computed("status", string(), "Outcome, in OpenAI's word."))
            .build();

    private static Optional<String> text(String name, StringType type, String description) {
        return optional(name, type, description).requiresReplace();
    }

    private static void planType(Api api, PlanDraft plan, Call call) {
        if (plan.config().isNull(TYPE)) {
            ExternalKeyRules.impliedType(plan.config()).ifPresent(type -> plan.set(TYPE, type));
        }
    }

    /// It knew keys of AWS alone, and had no `id`.
    private static ObjectValue ofOpenAisOwn(ObjectValue stored) {
        Value type = stored.get(TYPE.name());
        return stored.with("id", stored.get("external_key_id"))
                .with(TYPE.name(), type.isNull() ? Value.of("aws") : type);
    }

    private static String users(Api api, Fields key, Call call) {
        Set<String> projects = key.getOrDefault(API_PROJECT_IDS, Set.of());
        String workspace = key.getOrDefault(WORKSPACE_ID, "");
        if (!projects.isEmpty()) {
            return "Projects use the key: " + String.join(", ", projects)
                    + ". Take it out of their external_key_id, or archive them, first.";
        }
        return workspace.isEmpty()
                ? ""
                : "The key is tied to workspace " + workspace
                        + ". OpenAI lets nobody remove such keys by the API: remove"
                        + " it in the settings, and take it out of the state with terraform state rm.";
    }

    private ExternalKeys() {}
}
