package io.github.darnold.openai.provider.administration.projects;

import static io.github.darnold.openai.provider.shapes.WholeAnswers.ID;
import static io.github.darnold.openai.provider.shapes.WholeAnswers.RESPONSE_JSON;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.*;
import static io.github.darnold.terraform.rest.RestVocabulary.*;

import io.github.darnold.openai.provider.connection.OpenAiPaging;
import io.github.darnold.openai.provider.shapes.PeerStates;
import io.github.darnold.openai.provider.shapes.WholeAnswers;
import io.github.darnold.terraform.plugin.provider.DataSource;
import io.github.darnold.terraform.plugin.provider.ListResource;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Optional;
import io.github.darnold.terraform.plugin.schema.Required;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.rest.definition.ApiCall;
import io.github.darnold.terraform.rest.definition.Hooks;
import io.github.darnold.terraform.rest.definition.Import;
import io.github.darnold.terraform.rest.definition.Recovery;
import io.github.darnold.terraform.rest.definition.Template;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.handler.RestResource;
import java.util.Locale;

/// Users of projects: users of the organization who work there.
public final class ProjectUsers {

    private static final String MEMBER = "member";

    private static final Required<String> PROJECT_ID = ProjectChildren.PROJECT_ID;

    private static final Optional<String> ROLE = optionalComputed(
            "role",
            string().oneOf(MEMBER, "owner"),
            "Role in the project. Without it, new users are" + " members, and what becomes of that is not managed.");

    private static final Shape USER = shape(
            PROJECT_ID,
            optionalComputed("user_id", string().notEmpty(), "Identifier of the user, `user-...`.")
                    .jsonName("id")
                    .sentAs("user_id")
                    .requiresReplace(),
            optionalComputed("email", email().ignoringCase(), "E-mail address of the user.")
                    .requiresReplace(),
            ROLE,
            computed("name", string(), "Name of the user."),
            computed("added_at", int64(), "When the user was added to the project, in Unix seconds."));

    /// Elements of lists have their own name for the identifier, the API's.
    private static final Shape LISTED_USER = shape(
            computed("id", string(), "Identifier of the user, `user-...`."),
            computed("email", string(), "E-mail address of the user."),
            computed("name", string(), "Name of the user."),
            computed("role", string(), "Role in the project."),
            computed("added_at", int64(), "When the user was added to the project, in Unix seconds."));

    private static final ApiCall LIST =
            get("/organization/projects/{project_id}/users").paged(OpenAiPaging.AFTER_LAST_ID, 100);

    private static final ApiCall BY_EMAIL = LIST.picking("email", "{email}", ProjectUsers::lowerCase);

    private static final DirectRoles ROLES = new DirectRoles("/projects/{project_id}/users/{user_id}/roles", "user_id");

    private static final Hooks.Updating NEW_ROLES = ROLES::updateSet;

    public static final RestResource RESOURCE = restResource(
                    "openai_project_user",
                    USER.with(DirectRoles.ROLE_IDS)
                            .exactlyOneOf("user_id", "email")
                            .atMostOneOf(ROLE, DirectRoles.ROLE_IDS))
            .describedAs(
                    "Adds a user of the organization to a project. Destroying it removes the user from the project,"
                            + " not from the organization.")
            .create(post("/organization/projects/{project_id}/users")
                    .explaining(400, ProjectChildren.INVITE_FIRST)
                    .explaining(404, ProjectChildren.INVITE_FIRST))
            .creatingWith(ProjectUsers::asMember)
            .idempotent()
            .read(get("/organization/projects/{project_id}/users/{user_id}"))
            .listedBy(LIST.picking("id", "{user_id}").orPicking("email", "{email}", ProjectUsers::lowerCase))
            .recoveredBy(Recovery.inItsList().createdAt("added_at"))
            .update(post("/organization/projects/{project_id}/users/{user_id}"))
            .updatedBy(DirectRoles.ROLE_IDS, NEW_ROLES)
            .refreshing(ROLES::refreshed)
            .goneWithParent(ProjectChildren.PROJECT)
            .delete(delete("/organization/projects/{project_id}/users/{user_id}"))
            .importedBy(Import.by("{project_id}/{user_id}").orJoinedBy(":"))
            .upgradedFrom(0, stored -> PeerStates.withUnixTimes(stored, "added_at"))
            .upgradedFrom(1, stored -> PeerStates.withUnixTimes(stored, "added_at"))
            .movedFrom("openai_project_user", "openai/openai", "jianyuan/openai", "mkdev-me/openai")
            .movedFrom("openaiadmin_project_user", "isac322/openaiadmin")
            .build();

    public static final ListResource<Api> LIST_RESOURCE = listResource(RESOURCE)
            .describedAs("Finds the users of a project.")
            .taking(PROJECT_ID)
            .list(LIST)
            .shownBy("email")
            .build();

    public static final DataSource<Api> DATA_SOURCE = lookup("openai_project_user", USER)
            .describedAs("Reads one user of a project.")
            .by("user_id")
            .orBy("email", BY_EMAIL)
            .telling(ProjectChildren.ID, "{project_id}/{user_id}")
            .telling(RESPONSE_JSON, WholeAnswers::json)
            .read(get("/organization/projects/{project_id}/users/{user_id}"))
            .build();

    private static final Template LISTED = new Template("openai_project_users/{project_id}");

    public static final DataSource<Api> LIST_DATA_SOURCE = listing("openai_project_users", "users", LISTED_USER)
            .describedAs("Lists the users of a project.")
            .taking(PROJECT_ID)
            .telling(ID, (config, _) -> LISTED.plain(config))
            .telling(RESPONSE_JSON, WholeAnswers::json)
            .list(LIST)
            .build();

    /// The API demands a role.
    private static Fields asMember(Fields plan) {
        return plan.isSet(ROLE) ? plan : plan.with(ROLE, MEMBER);
    }

    private static String lowerCase(String email) {
        return email.toLowerCase(Locale.ROOT);
    }

    private ProjectUsers() {}
}
