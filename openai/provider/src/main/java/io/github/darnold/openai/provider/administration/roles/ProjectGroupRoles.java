package io.github.darnold.openai.provider.administration.roles;

import io.github.darnold.terraform.plugin.provider.DataSource;
import io.github.darnold.terraform.plugin.provider.ListResource;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.handler.MemberSet;
import io.github.darnold.terraform.rest.handler.RestResource;
import java.util.List;

/// Roles of groups in projects.
public final class ProjectGroupRoles {

    private static final RoleAssignments ASSIGNMENTS = new RoleAssignments(
            "openai_project_group_role",
            "/projects/{project_id}/groups/{group_id}/roles",
            List.of(RoleAssignments.PROJECT_ID, RoleAssignments.GROUP_ID));

    public static final RestResource RESOURCE = ASSIGNMENTS
            .resource()
            .describedAs("Assigns a role of a project to a group, and so to all its members.")
            .upgradedFrom(0, stored -> stored)
            .movedFrom("openai_project_group_role", "openai/openai")
            .movedFrom("openai_project_group_role_assignment", "jianyuan/openai")
            .build();

    public static final MemberSet EXACT_SET = ASSIGNMENTS
            .exactSet()
            .describedAs("Manages all roles that are assigned to a group in a project: those that are not listed are"
                    + " taken away.")
            .build();

    public static final ListResource<Api> LIST_RESOURCE = ASSIGNMENTS
            .listResource(RESOURCE)
            .describedAs("Finds the roles that are assigned to a group in a project.")
            .build();

    public static final DataSource<Api> DATA_SOURCE = ASSIGNMENTS
            .lookup()
            .describedAs("Reads a role that a group has in a project.")
            .build();

    public static final DataSource<Api> LIST_DATA_SOURCE = ASSIGNMENTS
            .listing()
            .describedAs("Lists the roles that a group has in a project.")
            .build();

    private ProjectGroupRoles() {}
}
