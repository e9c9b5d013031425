package io.github.darnold.openai.provider.administration.projects;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.*;
import static io.github.darnold.terraform.rest.RestVocabulary.*;

import io.github.darnold.openai.provider.connection.OpenAiPaging;
import io.github.darnold.terraform.plugin.provider.Action;
import io.github.darnold.terraform.plugin.provider.DataSource;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Computed;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.rest.exchange.Api;

/// API keys of projects, as far as they can be seen: never the key itself.
public final class ProjectApiKeys {

    private static final Computed<String> ACCESS = computed(
            "owner_project_access",
            string(),
            "`active` where the owner of the key still has access to the project, else `inactive`.");

    private static final Shape ACCOUNT = shape(
            computed("id", string(), "Identifier of the service account."),
            computed("name", string(), "Name of the service account."),
            computed("role", string(), "Role of the service account in the project."),
            computed("created_at", int64(), "When the service account was made, in Unix seconds."));

    private static final Shape USER = shape(
            computed("id", string(), "Identifier of the user."),
            computed("name", string(), "Name of the user."),
            computed("email", string(), "E-mail address of the user."),
            computed("role", string(), "Role of the user in the project."),
            computed("created_at", int64(), "When the user was added, in Unix seconds."));

    private static final Shape OWNER = shape(
            computed("type", string(), "`user` or `service_account`."),
            computed("service_account", object(ACCOUNT), "Where it is a service account."),
            computed("user", object(USER), "Where it is a user."));

    private static final Shape KEY = shape(
            computed("id", string(), "Identifier of the key, `key_...`."),
            computed("name", string(), "Name of the key."),
            computed("redacted_value", string(), "The key with its middle left out."),
            computed("owner", object(OWNER), "Whose key it is."),
            ACCESS,
            computed("created_at", int64(), "When the key was made, in Unix seconds."),
            computed("expires_at", int64(), "When the key expires, in Unix seconds. Null: never."),
            computed("last_used_at", int64(), "When the key was last used, in Unix seconds. Null: never."));

    private static final Attribute<String> WANTED = local(
            "owner_project_access",
            string().oneOf("any", "active", "inactive"),
            "Only keys whose owner has such access to the project. Without it, all: a key may work although its owner"
                    + " has lost access.");

    public static final DataSource<Api> DATA_SOURCE = lookup("openai_project_api_key", KEY)
            .describedAs("Reads one API key of a project, but not the key itself.")
            .alsoSpelled("api_key_id")
            .read(get("/organization/projects/{project_id}/api_keys/{id}"))
            .build();

    public static final DataSource<Api> LIST_DATA_SOURCE = listing("openai_project_api_keys", "api_keys", KEY)
            .describedAs("Lists the API keys of a project, of users and of service accounts.")
            .taking(ProjectChildren.PROJECT_ID, WANTED)
            .list(get("/organization/projects/{project_id}/api_keys")
                    .query("owner_project_access", "any")
                    .paged(OpenAiPaging.AFTER_LAST_ID, 100))
            .keeping(ProjectApiKeys::isWanted)
            .build();

    public static final Action<Api> ACTION_DELETE = restAction(
                    "openai_project_api_key_delete",
                    shape(
                            required("project_id", string().notEmpty(), "Project, `proj_...`."),
                            required("api_key_id", string().notEmpty(), "Key to delete, `key_...`.")))
            .describedAs(
                    "Deletes an API key of a project, of a user or of a service account. Whoever uses it is refused"
                            + " from then on. One that is gone already is no error.")
            .invoke(delete("/organization/projects/{project_id}/api_keys/{api_key_id}"))
            .doneWhenMissing()
            .build();

    private static boolean isWanted(Fields config, Fields key) {
        String wanted = config.getOrDefault(WANTED, "any");
        return wanted.equals("any") || wanted.equals(key.getOrDefault(ACCESS, wanted));
    }

    private ProjectApiKeys() {}
}
