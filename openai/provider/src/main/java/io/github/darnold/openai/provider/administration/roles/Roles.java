package io.github.darnold.openai.provider.administration.roles;

import static io.github.darnold.openai.provider.shapes.WholeAnswers.ID;
import static io.github.darnold.openai.provider.shapes.WholeAnswers.RESPONSE_JSON;
import static io.github.darnold.terraform.rest.RestVocabulary.*;

import io.github.darnold.openai.provider.connection.OpenAiPaging;
import io.github.darnold.openai.provider.shapes.WholeAnswers;
import io.github.darnold.terraform.plugin.provider.DataSource;
import io.github.darnold.terraform.plugin.provider.ListResource;
import io.github.darnold.terraform.rest.definition.ApiCall;
import io.github.darnold.terraform.rest.definition.Recovery;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.handler.RestResource;

/// Roles of the organization: what users and groups may do, as a set of permissions with a name.
public final class Roles {

    private static final ApiCall LIST = get("/organization/roles").paged(OpenAiPaging.AFTER_NEXT, 1000);

    public static final RestResource RESOURCE = restResource("openai_role", RoleShapes.ROLE)
            .describedAs("Manages a role of the organization. Destroying it takes its permissions from all who have it."
                    + " Predefined roles can be read and assigned, but not changed.")
            .create(post("/organization/roles"))
            .read(get("/organization/roles/{id}"))
            .listedBy(LIST)
            .recoveredBy(Recovery.inItsList().undated())
            .update(post("/organization/roles/{id}"))
            .delete(delete("/organization/roles/{id}"))
            .planning(RoleShapes::refuseChange)
            .planningDestroy(RoleShapes::refuseDestroy)
            .alsoSpelled(RoleShapes.NAME, "name")
            .importedBy("{id}")
            .upgradedFrom(0, RoleShapes::upgraded)
            .movedFrom("openai_role", "openai/openai")
            .movedFrom("openai_organization_role", "jianyuan/openai", "mkdev-me/openai", "cloudopsworks/openai")
            .build();

    public static final ListResource<Api> LIST_RESOURCE = listResource(RESOURCE)
            .describedAs("Finds the roles of the organization that are not predefined.")
            .keeping(RoleShapes::isCustom)
            .shownBy("role_name")
            .build();

    /// By the list, where aliases of predefined roles can be told.
    public static final DataSource<Api> DATA_SOURCE = lookup("openai_role", RoleShapes.FOUND)
            .describedAs("Reads one role of the organization; a predefined one also by its alias, such as"
                    + " `role-api-organization-reader`.")
            .alsoSpelled("role_id")
            .orBy("role_name", LIST)
            .orBy("name", LIST)
            .telling(RESPONSE_JSON, WholeAnswers::json)
            .read(LIST.picking("id", "{id}", PredefinedRoles.NORMAL_FORM))
            .build();

    public static final DataSource<Api> LIST_DATA_SOURCE = listing("openai_roles", "roles", RoleShapes.LISTED)
            .describedAs("Lists the roles of the organization, predefined ones too.")
            .telling(ID, (_, _) -> "openai_roles")
            .telling(RESPONSE_JSON, WholeAnswers::json)
            .list(LIST)
            .build();

    private Roles() {}
}
