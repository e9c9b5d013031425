package io.github.darnold.openai.provider.administration.roles;

import io.github.darnold.terraform.plugin.provider.Chapter;
import io.github.darnold.terraform.rest.exchange.Api;
import java.util.List;

/// Who may do what in the organization and in its projects.
public final class RolesChapter {

    public static final Chapter<Api> CHAPTER = Chapter.<Api>named("Roles")
            .resources(List.of(
                    Roles.RESOURCE,
                    ProjectRoles.RESOURCE,
                    UserRoles.RESOURCE,
                    UserRoles.EXACT_SET,
                    GroupRoles.RESOURCE,
                    GroupRoles.EXACT_SET,
                    ProjectUserRoles.RESOURCE,
                    ProjectUserRoles.EXACT_SET,
                    ProjectGroupRoles.RESOURCE,
                    ProjectGroupRoles.EXACT_SET))
            .dataSources(List.of(
                    Roles.DATA_SOURCE,
                    Roles.LIST_DATA_SOURCE,
                    ProjectRoles.DATA_SOURCE,
                    ProjectRoles.LIST_DATA_SOURCE,
                    UserRoles.DATA_SOURCE,
                    UserRoles.LIST_DATA_SOURCE,
                    GroupRoles.DATA_SOURCE,
                    GroupRoles.LIST_DATA_SOURCE,
                    ProjectUserRoles.DATA_SOURCE,
                    ProjectUserRoles.LIST_DATA_SOURCE,
                    ProjectGroupRoles.DATA_SOURCE,
                    ProjectGroupRoles.LIST_DATA_SOURCE))
            .listResources(List.of(
                    Roles.LIST_RESOURCE,
                    ProjectRoles.LIST_RESOURCE,
                    UserRoles.LIST_RESOURCE,
                    GroupRoles.LIST_RESOURCE,
                    ProjectUserRoles.LIST_RESOURCE,
                    ProjectGroupRoles.LIST_RESOURCE))
            .functions(List.of(PredefinedRoles.ROLE_ID, PredefinedRoles.PROJECT_ROLE_ID));

    private RolesChapter() {}
}
