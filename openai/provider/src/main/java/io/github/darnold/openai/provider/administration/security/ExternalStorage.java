package io.github.darnold.openai.provider.administration.security;

import static io.github.darnold.openai.provider.shapes.WholeAnswers.ID;
import static io.github.darnold.openai.provider.shapes.WholeAnswers.RESPONSE_JSON;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.*;
import static io.github.darnold.terraform.rest.RestVocabulary.*;

import io.github.darnold.openai.provider.connection.OpenAiPaging;
import io.github.darnold.openai.provider.shapes.WholeAnswers;
import io.github.darnold.terraform.plugin.provider.Action;
import io.github.darnold.terraform.plugin.provider.DataSource;
import io.github.darnold.terraform.plugin.provider.ListResource;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.ObjectType;
import io.github.darnold.terraform.plugin.schema.Optional;
import io.github.darnold.terraform.plugin.schema.Required;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.rest.definition.ApiCall;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.handler.RestResource;
import io.github.darnold.terraform.rest.json.Decoder;
import io.github.darnold.terraform.rest.json.Encoder;

/// Buckets of one's own, in which OpenAI stores what a project keeps.
public final class ExternalStorage {

    private static final String PROVIDER = "provider";

    private static final Attribute<String> REGION = computed("region", string(), "Region of the bucket.");

    private static final ObjectType AWS = object(shape(
            text("bucket", "Name of the bucket."),
            text("role_arn", "ARN of the role that OpenAI assumes."),
            computed("account_id", string(), "Account of the role."),
            computed("external_id", string(), "External ID that OpenAI sends to STS: let the role demand it."),
            REGION));

    private static final ObjectType AZURE = object(shape(
            text("account_name", "Storage account."),
            text("container", "Name of the container."),
            text("resource_group", "Resource group of the account."),
            text("subscription_id", "Subscription of the account."),
            text("tenant_id", "Tenant of the account."),
            computed("region", string(), "Region of the account.")));

    private static final ObjectType GCP = object(shape(
            text("bucket", "Name of the bucket."),
            text("workload_identity_pool_id", "Pool of the workload identity."),
            text("workload_identity_project_number", "Number of the project of the pool."),
            text("workload_identity_provider_id", "Provider of the workload identity."),
            computed("audience", string(), "Audience of OpenAI's tokens: let the provider of the pool allow it."),
            REGION));

    private static final ObjectType OCI = object(shape(
            text("bucket", "Name of the bucket."),
            text("region", "Region of the bucket."),
            text("tenancy_ocid", "OCID of the tenancy.")));

    private static final Attribute<String> STATUS =
            changing("status", string(), "`pending`, `validated`, `degraded` or `unhealthy`.");

    private static final Shape STORAGE = shape(
            computed("id", string(), "Identifier of the storage."),
            required("project_id", string().notEmpty(), "Project whose data is stored there, `proj_...`.")
                    .requiresReplace(),
            cloud("aws", AWS, "A bucket of Amazon S3."),
            cloud("azure", AZURE, "A container of Azure Blob Storage."),
            cloud("gcp", GCP, "A bucket of Google Cloud Storage."),
            cloud("oci", OCI, "A bucket of Oracle Cloud."),
            STATUS,
            computed("geography", string(), "Where the data is, as OpenAI tells it."),
            computed("created_at", int64(), "When the storage was registered, in Unix seconds."));

    private static final ApiCall LIST = get("/organization/external_storage").paged(OpenAiPaging.AFTER_LAST_ID, 100);

    private static final Attribute<String> OF_PROJECT =
            optional("project_id", string().notEmpty(), "Only storage of this project.");

    public static final RestResource RESOURCE = restResource(
                    "openai_external_storage", STORAGE.exactlyOneOf("aws", "azure", "gcp", "oci"))
            .describedAs("Registers a bucket of AWS, Azure, Google Cloud or Oracle Cloud, in which OpenAI stores what a"
                    + " project keeps. OpenAI changes no registered storage: another argument registers another one.")
            .create(post("/organization/external_storage"))
            .read(get("/organization/external_storage/{id}"))
            .listedBy(LIST)
            .delete(delete("/organization/external_storage/{id}"))
            .warnsOnDestroy(
                    "OpenAI stores what the project keeps no longer in this bucket. What is there stays there, and"
                            + " OpenAI may not find it any more.")
            .importedBy("{id}")
            .build();

    public static final ListResource<Api> LIST_RESOURCE = listResource(RESOURCE)
            .describedAs("Finds the external storage of the organization.")
            .taking(OF_PROJECT)
            .build();

    public static final DataSource<Api> DATA_SOURCE = lookup("openai_external_storage", STORAGE)
            .describedAs("Reads one external storage.")
            .alsoSpelled("external_storage_id")
            .telling(RESPONSE_JSON, WholeAnswers::json)
            .read(get("/organization/external_storage/{id}"))
            .build();

    public static final DataSource<Api> LIST_DATA_SOURCE = listing(
                    "openai_external_storages", "external_storages", STORAGE)
            .describedAs("Lists the external storage of the organization.")
            .taking(OF_PROJECT)
            .telling(ID, (_, _) -> "openai_external_storages")
            .telling(RESPONSE_JSON, WholeAnswers::json)
            .list(LIST)
            .build();

    public static final Action<Api> ACTION_VALIDATE = restAction(
                    "openai_external_storage_validate",
                    shape(required("external_storage_id", string().notEmpty(), "Storage to try out.")))
            .describedAs("Tries out whether OpenAI can use an external storage, and shows the status.")
            .invoke(post("/organization/external_storage/{external_storage_id}/validate"))
            .showing(STATUS)
            .build();

    private static Required<String> text(String name, String description) {
        return required(name, string().notEmpty(), description);
    }

    /// What the API calls the provider is a word of Terraform's, so each has an attribute of its own.
    private static Optional<Fields> cloud(String type, ObjectType shape, String description) {
        return optional(type, shape, description)
                .jsonName(PROVIDER)
                .encodedBy(value -> ((ObjectValue) Encoder.encode(shape, value)).with("type", Value.of(type)))
                .decodedBy(json -> json instanceof ObjectValue provider
                                && provider.get("type").equals(Value.of(type))
                        ? Decoder.decode(shape, provider, NullValue.NULL)
                        : NullValue.NULL)
                .requiresReplace();
    }

    private ExternalStorage() {}
}
