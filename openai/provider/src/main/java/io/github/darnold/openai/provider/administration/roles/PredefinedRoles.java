package io.github.darnold.openai.provider.administration.roles;

import static io.github.darnold.terraform.plugin.function.FunctionVocabulary.*;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.*;

import io.github.darnold.terraform.plugin.function.Parameter;
import io.github.darnold.terraform.plugin.function.ProviderFunction;
import io.github.darnold.terraform.plugin.schema.StringType;
import java.util.function.UnaryOperator;

/// Identifiers of predefined roles. Each has an alias, `role-api-organization-reader`, which stands for the role in the
/// organization or project that is asked: `role-api-organization-reader__api-organization__org-...`. The API takes
/// both, and answers the longer one.
public final class PredefinedRoles {

    /// What makes the same of an alias and of all that it stands for.
    public static final UnaryOperator<String> NORMAL_FORM = PredefinedRoles::withoutScope;

    /// The identifier of a role, or the alias of a predefined one: whatever of them is configured stays in the state.
    public static final StringType ID = string().notEmpty().normalizedBy(NORMAL_FORM, "the identifier of a role");

    private static final String SCOPE = "__api-";

    private static final Parameter<String> ROLE =
            parameter("role", string().oneOf("owner", "reader"), "Which role: `owner` or `reader`.");
    private static final Parameter<String> ORGANIZATION_ID =
            parameter("organization_id", string().notEmpty(), "Identifier of the organization, `org-...`.");
    private static final Parameter<String> PROJECT_ROLE = parameter(
            "role", string().oneOf("owner", "member", "viewer"), "Which role: `owner`, `member` or `viewer`.");
    private static final Parameter<String> PROJECT_ID =
            parameter("project_id", string().notEmpty(), "Identifier of the project, `proj_...`.");

    public static final ProviderFunction ROLE_ID = function(
                    "predefined_role_id", "Identifies a predefined role of an organization")
            .describedAs("Gives the identifier that OpenAI answers for a predefined role of an organization. Where only"
                    + " one organization is in question, the alias, such as `role-api-organization-reader`, means the"
                    + " same.")
            .taking(ROLE, ORGANIZATION_ID)
            .returning(
                    string(),
                    arguments -> id("organization", arguments.require(ROLE), arguments.require(ORGANIZATION_ID)));

    public static final ProviderFunction PROJECT_ROLE_ID = function(
                    "predefined_project_role_id", "Identifies a predefined role of a project")
            .describedAs("Gives the identifier that OpenAI answers for a predefined role of a project. Beside a"
                    + " `project_id`, the alias, such as `role-api-project-member`, means the same.")
            .taking(PROJECT_ROLE, PROJECT_ID)
            .returning(
                    string(),
                    arguments -> id("project", arguments.require(PROJECT_ROLE), arguments.require(PROJECT_ID)));

    private static String id(String kind, String role, String of) {
        return "role-api-" + kind + "-" + role + SCOPE + kind + "__" + of;
    }

    private static String withoutScope(String roleId) {
        int scope = roleId.indexOf(SCOPE);
        return scope < 0 ? roleId : roleId.substring(0, scope);
    }

    private PredefinedRoles() {}
}
