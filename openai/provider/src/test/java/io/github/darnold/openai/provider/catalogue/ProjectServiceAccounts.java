package io.github.darnold.openai.provider.catalogue;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.bool;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.computed;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.int64;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.object;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.optional;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.optionalComputed;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.required;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.shape;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;
import static io.github.darnold.terraform.rest.RestVocabulary.delete;
import static io.github.darnold.terraform.rest.RestVocabulary.get;
import static io.github.darnold.terraform.rest.RestVocabulary.post;
import static io.github.darnold.terraform.rest.RestVocabulary.restResource;

import io.github.darnold.openai.provider.connection.OpenAiPaging;
import io.github.darnold.terraform.plugin.schema.Optional;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.rest.definition.Recovery;
import io.github.darnold.terraform.rest.handler.RestResource;

/// Service accounts of projects. Creating one takes its name alone; another call sets its role. The key that it may
/// come with is shown once.
final class ProjectServiceAccounts {

    private static final Shape API_KEY = shape(
            computed("id", string(), "Identifier of the key."),
            computed("name", string(), "Name of the key."),
            computed("created_at", int64(), "When the key was made, in Unix seconds."),
            computed("value", string(), "The key itself.").sensitive());

    private static final Optional<Boolean> ACCOUNT_ONLY = optional(
                    "create_service_account_only", bool(), "Make no key. Counts at creation alone.")
            .defaultValue(true)
            .createOnly()
            .notReceived();

    private static final Shape SERVICE_ACCOUNT = shape(
            computed("id", string(), "Identifier of the service account."),
            required("project_id", string().notEmpty(), "Project that the account belongs to.")
                    .once(),
            required("name", string().notEmpty(), "Name shown in the dashboard."),
            optionalComputed("role", string().oneOf("member", "owner"), "Role in the project.")
                    .updateOnly(),
            ACCOUNT_ONLY,
            computed("api_key", object(API_KEY), "The key that was made with the account. **It stands in the state.**")
                    .keptWhenAbsent(),
            computed("created_at", int64(), "When the account was made, in Unix seconds."));

    static final RestResource RESOURCE = restResource("openai_project_service_account", SERVICE_ACCOUNT)
            .describedAs("Manages a service account of a project.")
            .create(post("/organization/projects/{project_id}/service_accounts"))
            .read(get("/organization/projects/{project_id}/service_accounts/{id}"))
            .listedBy(
                    get("/organization/projects/{project_id}/service_accounts").paged(OpenAiPaging.AFTER_LAST_ID, 100))
            .recoveredBy(Recovery.inItsList().discardedWhen(plan -> !plan.getOrDefault(ACCOUNT_ONLY, true)))
            .update(post("/organization/projects/{project_id}/service_accounts/{id}"))
            .delete(delete("/organization/projects/{project_id}/service_accounts/{id}"))
            .importedBy("{project_id}/{id}")
            .build();

    private ProjectServiceAccounts() {}
}
