package io.github.darnold.openai.provider.administration.roles;

import static io.github.darnold.openai.provider.shapes.WholeAnswers.ID;
import static io.github.darnold.openai.provider.shapes.WholeAnswers.RESPONSE_JSON;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.*;
import static io.github.darnold.terraform.rest.RestVocabulary.*;

import io.github.darnold.openai.provider.connection.OpenAiPaging;
import io.github.darnold.openai.provider.shapes.WholeAnswers;
import io.github.darnold.terraform.plugin.provider.DataSource;
import io.github.darnold.terraform.plugin.provider.ListResource;
import io.github.darnold.terraform.plugin.provider.StateMover;
import io.github.darnold.terraform.plugin.schema.Required;
import io.github.darnold.terraform.rest.definition.ApiCall;
import io.github.darnold.terraform.rest.definition.Import;
import io.github.darnold.terraform.rest.definition.Recovery;
import io.github.darnold.terraform.rest.definition.Template;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.handler.RestResource;

/// Roles of projects: what users and groups may do in one project.
public final class ProjectRoles {

    private static final Required<String> PROJECT_ID = required(
                    "project_id", string().notEmpty(), "Project that has the role.")
            .once();

    private static final ApiCall LIST = get("/projects/{project_id}/roles").paged(OpenAiPaging.AFTER_NEXT, 1000);

    private static final Template LIST_ID = new Template("openai_project_roles/{project_id}");

    public static final RestResource RESOURCE = restResource("openai_project_role", RoleShapes.ROLE.with(PROJECT_ID))
            .describedAs("Manages a role of a project. Destroying it takes its permissions from all who have it."
                    + " Predefined roles can be read and assigned, but not changed.")
            .create(post("/projects/{project_id}/roles"))
            .read(get("/projects/{project_id}/roles/{id}"))
            .listedBy(LIST)
            .recoveredBy(Recovery.inItsList().undated())
            .update(post("/projects/{project_id}/roles/{id}"))
            .goneWithParent(get("/organization/projects/{project_id}").goneWhen("status", "archived"))
            .delete(delete("/projects/{project_id}/roles/{id}"))
            .planning(RoleShapes::refuseChange)
            .planningDestroy(RoleShapes::refuseDestroy)
            .alsoSpelled(RoleShapes.NAME, "name")
            .importedBy(Import.by("{project_id}/{id}").orJoinedBy(":"))
            .upgradedFrom(0, RoleShapes::upgraded)
            .movedFrom("openai_project_role", "openai/openai", "jianyuan/openai", "cloudopsworks/openai")
            .movedFrom(new StateMover(
                    "mkdev-me/openai",
                    "openai_project_role",
                    (source, _) -> StateMover.Moved.to(RoleShapes.upgraded(source.state()))))
            .build();

    public static final ListResource<Api> LIST_RESOURCE = listResource(RESOURCE)
            .describedAs("Finds the roles of a project that are not predefined.")
            .taking(PROJECT_ID)
            .keeping(RoleShapes::isCustom)
            .shownBy("role_name")
            .build();

    /// By the list, where aliases of predefined roles can be told.
    public static final DataSource<Api> DATA_SOURCE = lookup(
                    "openai_project_role",
                    RoleShapes.FOUND.with(computed("project_id", string(), "Project that has the role.")))
            .describedAs("Reads one role of a project; a predefined one also by its alias, such as"
                    + " `role-api-project-member`.")
            .alsoSpelled("role_id")
            .orBy("role_name", LIST)
            .orBy("name", LIST)
            .telling(RESPONSE_JSON, WholeAnswers::json)
            .read(LIST.picking("id", "{id}", PredefinedRoles.NORMAL_FORM))
            .build();

    public static final DataSource<Api> LIST_DATA_SOURCE = listing("openai_project_roles", "roles", RoleShapes.LISTED)
            .describedAs("Lists the roles of a project, predefined ones too.")
            .taking(PROJECT_ID)
            .telling(ID, (config, _) -> LIST_ID.plain(config))
            .telling(RESPONSE_JSON, WholeAnswers::json)
            .list(LIST)
            .build();

    private ProjectRoles() {}
}
