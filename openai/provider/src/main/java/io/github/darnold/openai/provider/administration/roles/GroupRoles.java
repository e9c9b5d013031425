package io.github.darnold.openai.provider.administration.roles;

import io.github.darnold.terraform.plugin.provider.DataSource;
import io.github.darnold.terraform.plugin.provider.ListResource;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.handler.MemberSet;
import io.github.darnold.terraform.rest.handler.RestResource;
import java.util.List;

/// Roles of groups in the organization.
public final class GroupRoles {

    private static final RoleAssignments ASSIGNMENTS = new RoleAssignments(
            "openai_group_role", "/organization/groups/{group_id}/roles", List.of(RoleAssignments.GROUP_ID));

    public static final RestResource RESOURCE = ASSIGNMENTS
            .resource()
            .describedAs("Assigns a role of the organization to a group, and so to all its members.")
            .upgradedFrom(0, stored -> stored)
            .movedFrom("openai_group_role", "openai/openai")
            .movedFrom("openai_group_role_assignment", "jianyuan/openai")
            .movedFrom("openai_organization_group_role", "mkdev-me/openai", "cloudopsworks/openai")
            .build();

    public static final MemberSet EXACT_SET = ASSIGNMENTS
            .exactSet()
            .describedAs("Manages all roles that are assigned to a group in the organization: those that are not listed"
                    + " are taken away.")
            .build();

    public static final ListResource<Api> LIST_RESOURCE = ASSIGNMENTS
            .listResource(RESOURCE)
            .describedAs("Finds the roles that are assigned to a group in the organization.")
            .build();

    public static final DataSource<Api> DATA_SOURCE = ASSIGNMENTS
            .lookup()
            .describedAs("Reads a role that a group has in the organization.")
            .build();

    public static final DataSource<Api> LIST_DATA_SOURCE = ASSIGNMENTS
            .listing()
            .describedAs("Lists the roles that a group has in the organization.")
            .build();

    private GroupRoles() {}
}
